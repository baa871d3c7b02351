// Written by `npm run generate`. Do not edit.
export const validateShape = validate21;
const schema6 = {"type":"object","patternProperties":{"^(?:/(?:server_url|listen_addr|metrics_listen_addr|grpc_listen_addr|grpc_allow_insecure|disable_check_updates|acme_url|acme_email|tls_letsencrypt_hostname|tls_letsencrypt_cache_dir|tls_letsencrypt_challenge_type|tls_letsencrypt_listen|tls_cert_path|tls_key_path|unix_socket|unix_socket_permission|private_key_path|ephemeral_node_inactivity_timeout|node_update_check_interval|db_type|db_path|db_host|db_port|db_name|db_user|db_pass|db_ssl|acl_policy_path|randomize_client_port)|/noise/(?:private_key_path)|/prefixes/(?:v4|v6|allocation)|/derp/server/(?:enabled|region_id|region_code|region_name|verify_clients|stun_listen_addr|private_key_path|automatically_add_embedded_derp_region|ipv4|ipv6)|/derp/server/stun/(?:enabled)|/derp/(?:auto_update_enabled|update_frequency)|/node/(?:expiry)|/node/ephemeral/(?:inactivity_timeout)|/node/routes/ha/(?:probe_interval|probe_timeout)|/preauth_keys/(?:revoked_retention)|/database/(?:type|debug)|/database/gorm/(?:prepare_stmt|parameterized_queries|skip_err_record_not_found|slow_threshold)|/database/sqlite/(?:path|write_ahead_log|wal_autocheckpoint)|/database/postgres/(?:host|port|name|user|pass|max_open_conns|max_idle_conns|conn_max_idle_time_secs|ssl)|/log/(?:level|format)|/policy/(?:mode|path)|/dns/(?:magic_dns|base_domain|override_local_dns|extra_records_path|use_username_in_magic_dns)|/oidc/(?:only_start_if_oidc_is_available|issuer|client_id|client_secret|client_secret_path|use_expiry_from_token|email_verified_required|enabled|expiry|strip_email_domain|map_legacy_users)|/oidc/pkce/(?:enabled|method)|/logtail/(?:enabled)|/taildrop/(?:enabled)|/auto_update/(?:enabled)|/tuning/(?:register_cache_max_entries|node_store_batch_size|node_store_batch_timeout|batch_change_delay|batcher_workers|node_mapsession_buffered_chan_size|register_cache_expiration|register_cache_cleanup|notifier_send_timeout)|/cli/(?:address|api_key|timeout|insecure)|/dns_config/(?:override_local_dns|magic_dns|base_domain|use_username_in_magic_dns))$":{"$ref":"#/definitions/single"},"^(?:/(?:trusted_proxies|ip_prefixes)|/derp/(?:urls|paths)|/dns/nameservers/(?:global)|/dns/(?:search_domains)|/oidc/(?:scope|allowed_domains|allowed_users|allowed_groups)|/dns_config/(?:nameservers|domains))$":{"$ref":"#/definitions/list"},"^(?:/(?:noise|prefixes|derp|node|preauth_keys|database|log|policy|dns|oidc|logtail|taildrop|auto_update|tuning|cli|dns_config)|/derp/(?:server)|/derp/server/(?:stun)|/node/(?:ephemeral|routes)|/node/routes/(?:ha)|/database/(?:gorm|sqlite|postgres)|/dns/(?:nameservers)|/oidc/(?:pkce))$":{"$ref":"#/definitions/section"},"^(?:/oidc/(?:extra_params))$":{"$ref":"#/definitions/map"},"^(?:/dns/nameservers/(?:split)|/dns_config/(?:restricted_nameservers))$":{"$ref":"#/definitions/list-map"},"^(?:/dns/(?:extra_records)|/dns_config/(?:extra_records))$":{"$ref":"#/definitions/records"}},"additionalProperties":false,"definitions":{"single":{"type":["string","number","boolean","null"]},"list":{"type":["string","number","boolean","null","array"],"items":{"$ref":"#/definitions/single"}},"section":{"type":["object","null"]},"map":{"type":["object","null"],"additionalProperties":{"$ref":"#/definitions/single"}},"list-map":{"type":["object","null"],"additionalProperties":{"$ref":"#/definitions/list"}},"records":{"type":["array","object","null"],"items":{"type":["object","null"]}}}};
const pattern0 = new RegExp("^(?:/(?:server_url|listen_addr|metrics_listen_addr|grpc_listen_addr|grpc_allow_insecure|disable_check_updates|acme_url|acme_email|tls_letsencrypt_hostname|tls_letsencrypt_cache_dir|tls_letsencrypt_challenge_type|tls_letsencrypt_listen|tls_cert_path|tls_key_path|unix_socket|unix_socket_permission|private_key_path|ephemeral_node_inactivity_timeout|node_update_check_interval|db_type|db_path|db_host|db_port|db_name|db_user|db_pass|db_ssl|acl_policy_path|randomize_client_port)|/noise/(?:private_key_path)|/prefixes/(?:v4|v6|allocation)|/derp/server/(?:enabled|region_id|region_code|region_name|verify_clients|stun_listen_addr|private_key_path|automatically_add_embedded_derp_region|ipv4|ipv6)|/derp/server/stun/(?:enabled)|/derp/(?:auto_update_enabled|update_frequency)|/node/(?:expiry)|/node/ephemeral/(?:inactivity_timeout)|/node/routes/ha/(?:probe_interval|probe_timeout)|/preauth_keys/(?:revoked_retention)|/database/(?:type|debug)|/database/gorm/(?:prepare_stmt|parameterized_queries|skip_err_record_not_found|slow_threshold)|/database/sqlite/(?:path|write_ahead_log|wal_autocheckpoint)|/database/postgres/(?:host|port|name|user|pass|max_open_conns|max_idle_conns|conn_max_idle_time_secs|ssl)|/log/(?:level|format)|/policy/(?:mode|path)|/dns/(?:magic_dns|base_domain|override_local_dns|extra_records_path|use_username_in_magic_dns)|/oidc/(?:only_start_if_oidc_is_available|issuer|client_id|client_secret|client_secret_path|use_expiry_from_token|email_verified_required|enabled|expiry|strip_email_domain|map_legacy_users)|/oidc/pkce/(?:enabled|method)|/logtail/(?:enabled)|/taildrop/(?:enabled)|/auto_update/(?:enabled)|/tuning/(?:register_cache_max_entries|node_store_batch_size|node_store_batch_timeout|batch_change_delay|batcher_workers|node_mapsession_buffered_chan_size|register_cache_expiration|register_cache_cleanup|notifier_send_timeout)|/cli/(?:address|api_key|timeout|insecure)|/dns_config/(?:override_local_dns|magic_dns|base_domain|use_username_in_magic_dns))$", "u");
const pattern1 = new RegExp("^(?:/(?:trusted_proxies|ip_prefixes)|/derp/(?:urls|paths)|/dns/nameservers/(?:global)|/dns/(?:search_domains)|/oidc/(?:scope|allowed_domains|allowed_users|allowed_groups)|/dns_config/(?:nameservers|domains))$", "u");
const pattern2 = new RegExp("^(?:/(?:noise|prefixes|derp|node|preauth_keys|database|log|policy|dns|oidc|logtail|taildrop|auto_update|tuning|cli|dns_config)|/derp/(?:server)|/derp/server/(?:stun)|/node/(?:ephemeral|routes)|/node/routes/(?:ha)|/database/(?:gorm|sqlite|postgres)|/dns/(?:nameservers)|/oidc/(?:pkce))$", "u");
const pattern3 = new RegExp("^(?:/oidc/(?:extra_params))$", "u");
const pattern4 = new RegExp("^(?:/dns/nameservers/(?:split)|/dns_config/(?:restricted_nameservers))$", "u");
const pattern5 = new RegExp("^(?:/dns/(?:extra_records)|/dns_config/(?:extra_records))$", "u");
const schema7 = {"type":["string","number","boolean","null"]};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((((typeof data !== "string") && (!(typeof data == "number"))) && (typeof data !== "boolean")) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema7.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":["string","number","boolean","null","array"],"items":{"$ref":"#/definitions/single"}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((((typeof data !== "string") && (!(typeof data == "number"))) && (typeof data !== "boolean")) && (data !== null)) && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema8.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":["object","null"]};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema9.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":["object","null"],"additionalProperties":{"$ref":"#/definitions/single"}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema10.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate22(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
validate29.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":["object","null"],"additionalProperties":{"$ref":"#/definitions/list"}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema11.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate24(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
validate32.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":["array","object","null"],"items":{"type":["object","null"]}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema12.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: schema12.items.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
validate35.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((pattern0.test(key0)) || (pattern1.test(key0))) || (pattern2.test(key0))) || (pattern3.test(key0))) || (pattern4.test(key0))) || (pattern5.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
for(const key1 in data){
if(pattern0.test(key1)){
if(!(validate22(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
for(const key2 in data){
if(pattern1.test(key2)){
if(!(validate24(data[key2], {instancePath:instancePath+"/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
for(const key3 in data){
if(pattern2.test(key3)){
if(!(validate27(data[key3], {instancePath:instancePath+"/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
for(const key4 in data){
if(pattern3.test(key4)){
if(!(validate29(data[key4], {instancePath:instancePath+"/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
for(const key5 in data){
if(pattern4.test(key5)){
if(!(validate32(data[key5], {instancePath:instancePath+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key5,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
for(const key6 in data){
if(pattern5.test(key6)){
if(!(validate35(data[key6], {instancePath:instancePath+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key6,rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

