@rem On Windows the launcher needs a name that the shell can start.
@node "%~dp0launcher.mjs" %*
