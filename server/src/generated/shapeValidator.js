// Written by `npm run generate`. Do not edit.
export const validateShape = validate21;
const schema6 = {"type":["object","null"],"properties":{"noise":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:private_key_path)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"prefixes":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:v4|v6|allocation)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"derp":{"type":["object","null"],"properties":{"server":{"type":["object","null"],"properties":{"stun":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:enabled)$":{"$ref":"#/definitions/single"}},"additionalProperties":false}},"patternProperties":{"^(?:enabled|region_id|region_code|region_name|verify_clients|stun_listen_addr|private_key_path|automatically_add_embedded_derp_region|ipv4|ipv6)$":{"$ref":"#/definitions/single"}},"additionalProperties":false}},"patternProperties":{"^(?:urls|paths)$":{"$ref":"#/definitions/list"},"^(?:auto_update_enabled|update_frequency)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"node":{"type":["object","null"],"properties":{"ephemeral":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:inactivity_timeout)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"routes":{"type":["object","null"],"properties":{"ha":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:probe_interval|probe_timeout)$":{"$ref":"#/definitions/single"}},"additionalProperties":false}},"patternProperties":{},"additionalProperties":false}},"patternProperties":{"^(?:expiry)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"preauth_keys":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:revoked_retention)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"database":{"type":["object","null"],"properties":{"gorm":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:prepare_stmt|parameterized_queries|skip_err_record_not_found|slow_threshold)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"sqlite":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:path|write_ahead_log|wal_autocheckpoint)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"postgres":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:host|port|name|user|pass|max_open_conns|max_idle_conns|conn_max_idle_time_secs|ssl)$":{"$ref":"#/definitions/single"}},"additionalProperties":false}},"patternProperties":{"^(?:type|debug)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"log":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:level|format)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"policy":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:mode|path)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"dns":{"type":["object","null"],"properties":{"nameservers":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:global)$":{"$ref":"#/definitions/list"},"^(?:split)$":{"type":["object","null"],"additionalProperties":{"$ref":"#/definitions/list"}}},"additionalProperties":false}},"patternProperties":{"^(?:magic_dns|base_domain|override_local_dns|extra_records_path|use_username_in_magic_dns)$":{"$ref":"#/definitions/single"},"^(?:search_domains)$":{"$ref":"#/definitions/list"},"^(?:extra_records)$":{"type":["array","object","null"],"items":{"type":["object","null"]}}},"additionalProperties":false},"oidc":{"type":["object","null"],"properties":{"pkce":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:enabled|method)$":{"$ref":"#/definitions/single"}},"additionalProperties":false}},"patternProperties":{"^(?:only_start_if_oidc_is_available|issuer|client_id|client_secret|client_secret_path|use_expiry_from_token|email_verified_required|enabled|expiry|strip_email_domain|map_legacy_users)$":{"$ref":"#/definitions/single"},"^(?:scope|allowed_domains|allowed_users|allowed_groups)$":{"$ref":"#/definitions/list"},"^(?:extra_params)$":{"type":["object","null"],"additionalProperties":{"$ref":"#/definitions/single"}}},"additionalProperties":false},"logtail":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:enabled)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"taildrop":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:enabled)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"auto_update":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:enabled)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"tuning":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:register_cache_max_entries|node_store_batch_size|node_store_batch_timeout|batch_change_delay|batcher_workers|node_mapsession_buffered_chan_size|register_cache_expiration|register_cache_cleanup|notifier_send_timeout)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"cli":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:address|api_key|timeout|insecure)$":{"$ref":"#/definitions/single"}},"additionalProperties":false},"dns_config":{"type":["object","null"],"properties":{},"patternProperties":{"^(?:override_local_dns|magic_dns|base_domain|use_username_in_magic_dns)$":{"$ref":"#/definitions/single"},"^(?:nameservers|domains)$":{"$ref":"#/definitions/list"},"^(?:restricted_nameservers)$":{"type":["object","null"],"additionalProperties":{"$ref":"#/definitions/list"}},"^(?:extra_records)$":{"type":["array","object","null"],"items":{"type":["object","null"]}}},"additionalProperties":false}},"patternProperties":{"^(?:server_url|listen_addr|metrics_listen_addr|grpc_listen_addr|grpc_allow_insecure|disable_check_updates|acme_url|acme_email|tls_letsencrypt_hostname|tls_letsencrypt_cache_dir|tls_letsencrypt_challenge_type|tls_letsencrypt_listen|tls_cert_path|tls_key_path|unix_socket|unix_socket_permission|private_key_path|ephemeral_node_inactivity_timeout|node_update_check_interval|db_type|db_path|db_host|db_port|db_name|db_user|db_pass|db_ssl|acl_policy_path|randomize_client_port)$":{"$ref":"#/definitions/single"},"^(?:trusted_proxies|ip_prefixes)$":{"$ref":"#/definitions/list"}},"additionalProperties":false,"definitions":{"single":{"type":["string","number","boolean","null"]},"list":{"type":["string","number","boolean","null","array"],"items":{"$ref":"#/definitions/single"}}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^(?:server_url|listen_addr|metrics_listen_addr|grpc_listen_addr|grpc_allow_insecure|disable_check_updates|acme_url|acme_email|tls_letsencrypt_hostname|tls_letsencrypt_cache_dir|tls_letsencrypt_challenge_type|tls_letsencrypt_listen|tls_cert_path|tls_key_path|unix_socket|unix_socket_permission|private_key_path|ephemeral_node_inactivity_timeout|node_update_check_interval|db_type|db_path|db_host|db_port|db_name|db_user|db_pass|db_ssl|acl_policy_path|randomize_client_port)$", "u");
const pattern1 = new RegExp("^(?:trusted_proxies|ip_prefixes)$", "u");
const pattern2 = new RegExp("^(?:private_key_path)$", "u");
const pattern4 = new RegExp("^(?:v4|v6|allocation)$", "u");
const pattern6 = new RegExp("^(?:urls|paths)$", "u");
const pattern7 = new RegExp("^(?:auto_update_enabled|update_frequency)$", "u");
const pattern8 = new RegExp("^(?:enabled|region_id|region_code|region_name|verify_clients|stun_listen_addr|private_key_path|automatically_add_embedded_derp_region|ipv4|ipv6)$", "u");
const pattern9 = new RegExp("^(?:enabled)$", "u");
const pattern14 = new RegExp("^(?:expiry)$", "u");
const pattern15 = new RegExp("^(?:inactivity_timeout)$", "u");
const pattern17 = new RegExp("^(?:probe_interval|probe_timeout)$", "u");
const pattern20 = new RegExp("^(?:revoked_retention)$", "u");
const pattern22 = new RegExp("^(?:type|debug)$", "u");
const pattern23 = new RegExp("^(?:prepare_stmt|parameterized_queries|skip_err_record_not_found|slow_threshold)$", "u");
const pattern25 = new RegExp("^(?:path|write_ahead_log|wal_autocheckpoint)$", "u");
const pattern27 = new RegExp("^(?:host|port|name|user|pass|max_open_conns|max_idle_conns|conn_max_idle_time_secs|ssl)$", "u");
const pattern30 = new RegExp("^(?:level|format)$", "u");
const pattern32 = new RegExp("^(?:mode|path)$", "u");
const pattern34 = new RegExp("^(?:magic_dns|base_domain|override_local_dns|extra_records_path|use_username_in_magic_dns)$", "u");
const pattern35 = new RegExp("^(?:search_domains)$", "u");
const pattern36 = new RegExp("^(?:extra_records)$", "u");
const pattern37 = new RegExp("^(?:global)$", "u");
const pattern38 = new RegExp("^(?:split)$", "u");
const pattern44 = new RegExp("^(?:only_start_if_oidc_is_available|issuer|client_id|client_secret|client_secret_path|use_expiry_from_token|email_verified_required|enabled|expiry|strip_email_domain|map_legacy_users)$", "u");
const pattern45 = new RegExp("^(?:scope|allowed_domains|allowed_users|allowed_groups)$", "u");
const pattern46 = new RegExp("^(?:extra_params)$", "u");
const pattern47 = new RegExp("^(?:enabled|method)$", "u");
const pattern58 = new RegExp("^(?:register_cache_max_entries|node_store_batch_size|node_store_batch_timeout|batch_change_delay|batcher_workers|node_mapsession_buffered_chan_size|register_cache_expiration|register_cache_cleanup|notifier_send_timeout)$", "u");
const pattern60 = new RegExp("^(?:address|api_key|timeout|insecure)$", "u");
const pattern62 = new RegExp("^(?:override_local_dns|magic_dns|base_domain|use_username_in_magic_dns)$", "u");
const pattern63 = new RegExp("^(?:nameservers|domains)$", "u");
const pattern64 = new RegExp("^(?:restricted_nameservers)$", "u");
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

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate27.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema6.type}};
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
if(!(((func2.call(schema6.properties, key0)) || (pattern0.test(key0))) || (pattern1.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.noise !== undefined){
let data0 = data.noise;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
const err2 = {instancePath:instancePath+"/noise",schemaPath:"#/properties/noise/type",keyword:"type",params:{type: schema6.properties.noise.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(pattern2.test(key1))){
const err3 = {instancePath:instancePath+"/noise",schemaPath:"#/properties/noise/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key2 in data0){
if(pattern2.test(key2)){
if(!(validate22(data0[key2], {instancePath:instancePath+"/noise/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.prefixes !== undefined){
let data2 = data.prefixes;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
const err4 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/type",keyword:"type",params:{type: schema6.properties.prefixes.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key3 in data2){
if(!(pattern4.test(key3))){
const err5 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key4 in data2){
if(pattern4.test(key4)){
if(!(validate22(data2[key4], {instancePath:instancePath+"/prefixes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.derp !== undefined){
let data4 = data.derp;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
const err6 = {instancePath:instancePath+"/derp",schemaPath:"#/properties/derp/type",keyword:"type",params:{type: schema6.properties.derp.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key5 in data4){
if(!(((key5 === "server") || (pattern6.test(key5))) || (pattern7.test(key5)))){
const err7 = {instancePath:instancePath+"/derp",schemaPath:"#/properties/derp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.server !== undefined){
let data5 = data4.server;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
const err8 = {instancePath:instancePath+"/derp/server",schemaPath:"#/properties/derp/properties/server/type",keyword:"type",params:{type: schema6.properties.derp.properties.server.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key6 in data5){
if(!((key6 === "stun") || (pattern8.test(key6)))){
const err9 = {instancePath:instancePath+"/derp/server",schemaPath:"#/properties/derp/properties/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.stun !== undefined){
let data6 = data5.stun;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err10 = {instancePath:instancePath+"/derp/server/stun",schemaPath:"#/properties/derp/properties/server/properties/stun/type",keyword:"type",params:{type: schema6.properties.derp.properties.server.properties.stun.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key7 in data6){
if(!(pattern9.test(key7))){
const err11 = {instancePath:instancePath+"/derp/server/stun",schemaPath:"#/properties/derp/properties/server/properties/stun/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
for(const key8 in data6){
if(pattern9.test(key8)){
if(!(validate22(data6[key8], {instancePath:instancePath+"/derp/server/stun/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key8,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
for(const key9 in data5){
if(pattern8.test(key9)){
if(!(validate22(data5[key9], {instancePath:instancePath+"/derp/server/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data5,parentDataProperty:key9,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
for(const key10 in data4){
if(pattern6.test(key10)){
if(!(validate27(data4[key10], {instancePath:instancePath+"/derp/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key10,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
for(const key11 in data4){
if(pattern7.test(key11)){
if(!(validate22(data4[key11], {instancePath:instancePath+"/derp/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key11,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.node !== undefined){
let data11 = data.node;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
const err12 = {instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: schema6.properties.node.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key12 in data11){
if(!(((key12 === "ephemeral") || (key12 === "routes")) || (pattern14.test(key12)))){
const err13 = {instancePath:instancePath+"/node",schemaPath:"#/properties/node/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data11.ephemeral !== undefined){
let data12 = data11.ephemeral;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
const err14 = {instancePath:instancePath+"/node/ephemeral",schemaPath:"#/properties/node/properties/ephemeral/type",keyword:"type",params:{type: schema6.properties.node.properties.ephemeral.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key13 in data12){
if(!(pattern15.test(key13))){
const err15 = {instancePath:instancePath+"/node/ephemeral",schemaPath:"#/properties/node/properties/ephemeral/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key14 in data12){
if(pattern15.test(key14)){
if(!(validate22(data12[key14], {instancePath:instancePath+"/node/ephemeral/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data12,parentDataProperty:key14,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data11.routes !== undefined){
let data14 = data11.routes;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
const err16 = {instancePath:instancePath+"/node/routes",schemaPath:"#/properties/node/properties/routes/type",keyword:"type",params:{type: schema6.properties.node.properties.routes.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key15 in data14){
if(!(key15 === "ha")){
const err17 = {instancePath:instancePath+"/node/routes",schemaPath:"#/properties/node/properties/routes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data14.ha !== undefined){
let data15 = data14.ha;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
const err18 = {instancePath:instancePath+"/node/routes/ha",schemaPath:"#/properties/node/properties/routes/properties/ha/type",keyword:"type",params:{type: schema6.properties.node.properties.routes.properties.ha.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key16 in data15){
if(!(pattern17.test(key16))){
const err19 = {instancePath:instancePath+"/node/routes/ha",schemaPath:"#/properties/node/properties/routes/properties/ha/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
for(const key17 in data15){
if(pattern17.test(key17)){
if(!(validate22(data15[key17], {instancePath:instancePath+"/node/routes/ha/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data15,parentDataProperty:key17,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
for(const key18 in data11){
if(pattern14.test(key18)){
if(!(validate22(data11[key18], {instancePath:instancePath+"/node/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key18,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.preauth_keys !== undefined){
let data18 = data.preauth_keys;
if((!(data18 && typeof data18 == "object" && !Array.isArray(data18))) && (data18 !== null)){
const err20 = {instancePath:instancePath+"/preauth_keys",schemaPath:"#/properties/preauth_keys/type",keyword:"type",params:{type: schema6.properties.preauth_keys.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key19 in data18){
if(!(pattern20.test(key19))){
const err21 = {instancePath:instancePath+"/preauth_keys",schemaPath:"#/properties/preauth_keys/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
for(const key20 in data18){
if(pattern20.test(key20)){
if(!(validate22(data18[key20], {instancePath:instancePath+"/preauth_keys/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data18,parentDataProperty:key20,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.database !== undefined){
let data20 = data.database;
if((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (data20 !== null)){
const err22 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: schema6.properties.database.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key21 in data20){
if(!((((key21 === "gorm") || (key21 === "sqlite")) || (key21 === "postgres")) || (pattern22.test(key21)))){
const err23 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data20.gorm !== undefined){
let data21 = data20.gorm;
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (data21 !== null)){
const err24 = {instancePath:instancePath+"/database/gorm",schemaPath:"#/properties/database/properties/gorm/type",keyword:"type",params:{type: schema6.properties.database.properties.gorm.type}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key22 in data21){
if(!(pattern23.test(key22))){
const err25 = {instancePath:instancePath+"/database/gorm",schemaPath:"#/properties/database/properties/gorm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
for(const key23 in data21){
if(pattern23.test(key23)){
if(!(validate22(data21[key23], {instancePath:instancePath+"/database/gorm/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data21,parentDataProperty:key23,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data20.sqlite !== undefined){
let data23 = data20.sqlite;
if((!(data23 && typeof data23 == "object" && !Array.isArray(data23))) && (data23 !== null)){
const err26 = {instancePath:instancePath+"/database/sqlite",schemaPath:"#/properties/database/properties/sqlite/type",keyword:"type",params:{type: schema6.properties.database.properties.sqlite.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key24 in data23){
if(!(pattern25.test(key24))){
const err27 = {instancePath:instancePath+"/database/sqlite",schemaPath:"#/properties/database/properties/sqlite/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
for(const key25 in data23){
if(pattern25.test(key25)){
if(!(validate22(data23[key25], {instancePath:instancePath+"/database/sqlite/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data23,parentDataProperty:key25,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data20.postgres !== undefined){
let data25 = data20.postgres;
if((!(data25 && typeof data25 == "object" && !Array.isArray(data25))) && (data25 !== null)){
const err28 = {instancePath:instancePath+"/database/postgres",schemaPath:"#/properties/database/properties/postgres/type",keyword:"type",params:{type: schema6.properties.database.properties.postgres.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key26 in data25){
if(!(pattern27.test(key26))){
const err29 = {instancePath:instancePath+"/database/postgres",schemaPath:"#/properties/database/properties/postgres/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
for(const key27 in data25){
if(pattern27.test(key27)){
if(!(validate22(data25[key27], {instancePath:instancePath+"/database/postgres/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data25,parentDataProperty:key27,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
for(const key28 in data20){
if(pattern22.test(key28)){
if(!(validate22(data20[key28], {instancePath:instancePath+"/database/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data20,parentDataProperty:key28,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.log !== undefined){
let data28 = data.log;
if((!(data28 && typeof data28 == "object" && !Array.isArray(data28))) && (data28 !== null)){
const err30 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: schema6.properties.log.type}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key29 in data28){
if(!(pattern30.test(key29))){
const err31 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key30 in data28){
if(pattern30.test(key30)){
if(!(validate22(data28[key30], {instancePath:instancePath+"/log/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data28,parentDataProperty:key30,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.policy !== undefined){
let data30 = data.policy;
if((!(data30 && typeof data30 == "object" && !Array.isArray(data30))) && (data30 !== null)){
const err32 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: schema6.properties.policy.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key31 in data30){
if(!(pattern32.test(key31))){
const err33 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
for(const key32 in data30){
if(pattern32.test(key32)){
if(!(validate22(data30[key32], {instancePath:instancePath+"/policy/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data30,parentDataProperty:key32,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.dns !== undefined){
let data32 = data.dns;
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (data32 !== null)){
const err34 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/type",keyword:"type",params:{type: schema6.properties.dns.type}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key33 in data32){
if(!((((key33 === "nameservers") || (pattern34.test(key33))) || (pattern35.test(key33))) || (pattern36.test(key33)))){
const err35 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data32.nameservers !== undefined){
let data33 = data32.nameservers;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
const err36 = {instancePath:instancePath+"/dns/nameservers",schemaPath:"#/properties/dns/properties/nameservers/type",keyword:"type",params:{type: schema6.properties.dns.properties.nameservers.type}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key34 in data33){
if(!((pattern37.test(key34)) || (pattern38.test(key34)))){
const err37 = {instancePath:instancePath+"/dns/nameservers",schemaPath:"#/properties/dns/properties/nameservers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
for(const key35 in data33){
if(pattern37.test(key35)){
if(!(validate27(data33[key35], {instancePath:instancePath+"/dns/nameservers/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data33,parentDataProperty:key35,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
for(const key36 in data33){
if(pattern38.test(key36)){
let data35 = data33[key36];
if((!(data35 && typeof data35 == "object" && !Array.isArray(data35))) && (data35 !== null)){
const err38 = {instancePath:instancePath+"/dns/nameservers/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/dns/properties/nameservers/patternProperties/%5E(%3F%3Asplit)%24/type",keyword:"type",params:{type: schema6.properties.dns.properties.nameservers.patternProperties["^(?:split)$"].type}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key37 in data35){
if(!(validate27(data35[key37], {instancePath:instancePath+"/dns/nameservers/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key37.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data35,parentDataProperty:key37,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
for(const key38 in data32){
if(pattern34.test(key38)){
if(!(validate22(data32[key38], {instancePath:instancePath+"/dns/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data32,parentDataProperty:key38,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
for(const key39 in data32){
if(pattern35.test(key39)){
if(!(validate27(data32[key39], {instancePath:instancePath+"/dns/" + key39.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data32,parentDataProperty:key39,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
for(const key40 in data32){
if(pattern36.test(key40)){
let data39 = data32[key40];
if(typeof data39 != "object"){
const err39 = {instancePath:instancePath+"/dns/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/dns/patternProperties/%5E(%3F%3Aextra_records)%24/type",keyword:"type",params:{type: schema6.properties.dns.patternProperties["^(?:extra_records)$"].type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(Array.isArray(data39)){
const len0 = data39.length;
for(let i0=0; i0<len0; i0++){
let data40 = data39[i0];
if((!(data40 && typeof data40 == "object" && !Array.isArray(data40))) && (data40 !== null)){
const err40 = {instancePath:instancePath+"/dns/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/dns/patternProperties/%5E(%3F%3Aextra_records)%24/items/type",keyword:"type",params:{type: schema6.properties.dns.patternProperties["^(?:extra_records)$"].items.type}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
}
}
}
if(data.oidc !== undefined){
let data41 = data.oidc;
if((!(data41 && typeof data41 == "object" && !Array.isArray(data41))) && (data41 !== null)){
const err41 = {instancePath:instancePath+"/oidc",schemaPath:"#/properties/oidc/type",keyword:"type",params:{type: schema6.properties.oidc.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key41 in data41){
if(!((((key41 === "pkce") || (pattern44.test(key41))) || (pattern45.test(key41))) || (pattern46.test(key41)))){
const err42 = {instancePath:instancePath+"/oidc",schemaPath:"#/properties/oidc/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data41.pkce !== undefined){
let data42 = data41.pkce;
if((!(data42 && typeof data42 == "object" && !Array.isArray(data42))) && (data42 !== null)){
const err43 = {instancePath:instancePath+"/oidc/pkce",schemaPath:"#/properties/oidc/properties/pkce/type",keyword:"type",params:{type: schema6.properties.oidc.properties.pkce.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key42 in data42){
if(!(pattern47.test(key42))){
const err44 = {instancePath:instancePath+"/oidc/pkce",schemaPath:"#/properties/oidc/properties/pkce/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
for(const key43 in data42){
if(pattern47.test(key43)){
if(!(validate22(data42[key43], {instancePath:instancePath+"/oidc/pkce/" + key43.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data42,parentDataProperty:key43,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
for(const key44 in data41){
if(pattern44.test(key44)){
if(!(validate22(data41[key44], {instancePath:instancePath+"/oidc/" + key44.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data41,parentDataProperty:key44,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
for(const key45 in data41){
if(pattern45.test(key45)){
if(!(validate27(data41[key45], {instancePath:instancePath+"/oidc/" + key45.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data41,parentDataProperty:key45,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
for(const key46 in data41){
if(pattern46.test(key46)){
let data46 = data41[key46];
if((!(data46 && typeof data46 == "object" && !Array.isArray(data46))) && (data46 !== null)){
const err45 = {instancePath:instancePath+"/oidc/" + key46.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/oidc/patternProperties/%5E(%3F%3Aextra_params)%24/type",keyword:"type",params:{type: schema6.properties.oidc.patternProperties["^(?:extra_params)$"].type}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key47 in data46){
if(!(validate22(data46[key47], {instancePath:instancePath+"/oidc/" + key46.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key47.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data46,parentDataProperty:key47,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
if(data.logtail !== undefined){
let data48 = data.logtail;
if((!(data48 && typeof data48 == "object" && !Array.isArray(data48))) && (data48 !== null)){
const err46 = {instancePath:instancePath+"/logtail",schemaPath:"#/properties/logtail/type",keyword:"type",params:{type: schema6.properties.logtail.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key48 in data48){
if(!(pattern9.test(key48))){
const err47 = {instancePath:instancePath+"/logtail",schemaPath:"#/properties/logtail/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key48}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
for(const key49 in data48){
if(pattern9.test(key49)){
if(!(validate22(data48[key49], {instancePath:instancePath+"/logtail/" + key49.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data48,parentDataProperty:key49,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.taildrop !== undefined){
let data50 = data.taildrop;
if((!(data50 && typeof data50 == "object" && !Array.isArray(data50))) && (data50 !== null)){
const err48 = {instancePath:instancePath+"/taildrop",schemaPath:"#/properties/taildrop/type",keyword:"type",params:{type: schema6.properties.taildrop.type}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key50 in data50){
if(!(pattern9.test(key50))){
const err49 = {instancePath:instancePath+"/taildrop",schemaPath:"#/properties/taildrop/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key50}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
for(const key51 in data50){
if(pattern9.test(key51)){
if(!(validate22(data50[key51], {instancePath:instancePath+"/taildrop/" + key51.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data50,parentDataProperty:key51,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.auto_update !== undefined){
let data52 = data.auto_update;
if((!(data52 && typeof data52 == "object" && !Array.isArray(data52))) && (data52 !== null)){
const err50 = {instancePath:instancePath+"/auto_update",schemaPath:"#/properties/auto_update/type",keyword:"type",params:{type: schema6.properties.auto_update.type}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key52 in data52){
if(!(pattern9.test(key52))){
const err51 = {instancePath:instancePath+"/auto_update",schemaPath:"#/properties/auto_update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
for(const key53 in data52){
if(pattern9.test(key53)){
if(!(validate22(data52[key53], {instancePath:instancePath+"/auto_update/" + key53.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data52,parentDataProperty:key53,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.tuning !== undefined){
let data54 = data.tuning;
if((!(data54 && typeof data54 == "object" && !Array.isArray(data54))) && (data54 !== null)){
const err52 = {instancePath:instancePath+"/tuning",schemaPath:"#/properties/tuning/type",keyword:"type",params:{type: schema6.properties.tuning.type}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
for(const key54 in data54){
if(!(pattern58.test(key54))){
const err53 = {instancePath:instancePath+"/tuning",schemaPath:"#/properties/tuning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
for(const key55 in data54){
if(pattern58.test(key55)){
if(!(validate22(data54[key55], {instancePath:instancePath+"/tuning/" + key55.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data54,parentDataProperty:key55,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.cli !== undefined){
let data56 = data.cli;
if((!(data56 && typeof data56 == "object" && !Array.isArray(data56))) && (data56 !== null)){
const err54 = {instancePath:instancePath+"/cli",schemaPath:"#/properties/cli/type",keyword:"type",params:{type: schema6.properties.cli.type}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key56 in data56){
if(!(pattern60.test(key56))){
const err55 = {instancePath:instancePath+"/cli",schemaPath:"#/properties/cli/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key56}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
for(const key57 in data56){
if(pattern60.test(key57)){
if(!(validate22(data56[key57], {instancePath:instancePath+"/cli/" + key57.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data56,parentDataProperty:key57,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
if(data.dns_config !== undefined){
let data58 = data.dns_config;
if((!(data58 && typeof data58 == "object" && !Array.isArray(data58))) && (data58 !== null)){
const err56 = {instancePath:instancePath+"/dns_config",schemaPath:"#/properties/dns_config/type",keyword:"type",params:{type: schema6.properties.dns_config.type}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key58 in data58){
if(!((((pattern62.test(key58)) || (pattern63.test(key58))) || (pattern64.test(key58))) || (pattern36.test(key58)))){
const err57 = {instancePath:instancePath+"/dns_config",schemaPath:"#/properties/dns_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key58}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
for(const key59 in data58){
if(pattern62.test(key59)){
if(!(validate22(data58[key59], {instancePath:instancePath+"/dns_config/" + key59.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data58,parentDataProperty:key59,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
for(const key60 in data58){
if(pattern63.test(key60)){
if(!(validate27(data58[key60], {instancePath:instancePath+"/dns_config/" + key60.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data58,parentDataProperty:key60,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
for(const key61 in data58){
if(pattern64.test(key61)){
let data61 = data58[key61];
if((!(data61 && typeof data61 == "object" && !Array.isArray(data61))) && (data61 !== null)){
const err58 = {instancePath:instancePath+"/dns_config/" + key61.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/dns_config/patternProperties/%5E(%3F%3Arestricted_nameservers)%24/type",keyword:"type",params:{type: schema6.properties.dns_config.patternProperties["^(?:restricted_nameservers)$"].type}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key62 in data61){
if(!(validate27(data61[key62], {instancePath:instancePath+"/dns_config/" + key61.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key62.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data61,parentDataProperty:key62,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
}
}
for(const key63 in data58){
if(pattern36.test(key63)){
let data63 = data58[key63];
if(typeof data63 != "object"){
const err59 = {instancePath:instancePath+"/dns_config/" + key63.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/dns_config/patternProperties/%5E(%3F%3Aextra_records)%24/type",keyword:"type",params:{type: schema6.properties.dns_config.patternProperties["^(?:extra_records)$"].type}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(Array.isArray(data63)){
const len1 = data63.length;
for(let i1=0; i1<len1; i1++){
let data64 = data63[i1];
if((!(data64 && typeof data64 == "object" && !Array.isArray(data64))) && (data64 !== null)){
const err60 = {instancePath:instancePath+"/dns_config/" + key63.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/properties/dns_config/patternProperties/%5E(%3F%3Aextra_records)%24/items/type",keyword:"type",params:{type: schema6.properties.dns_config.patternProperties["^(?:extra_records)$"].items.type}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
}
}
}
}
for(const key64 in data){
if(pattern0.test(key64)){
if(!(validate22(data[key64], {instancePath:instancePath+"/" + key64.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key64,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
for(const key65 in data){
if(pattern1.test(key65)){
if(!(validate27(data[key65], {instancePath:instancePath+"/" + key65.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key65,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
}
validate21.errors = vErrors;
return errors === 0;
}

