// Written by `npm run generate`. Do not edit.
export const validateShape = validate21;
const schema6 = {"type":["object","null"],"properties":{"server_url":{"$ref":"#/definitions/single"},"listen_addr":{"$ref":"#/definitions/single"},"metrics_listen_addr":{"$ref":"#/definitions/single"},"grpc_listen_addr":{"$ref":"#/definitions/single"},"grpc_allow_insecure":{"$ref":"#/definitions/single"},"trusted_proxies":{"$ref":"#/definitions/list"},"noise":{"type":["object","null"],"properties":{"private_key_path":{"$ref":"#/definitions/single"}},"additionalProperties":false},"prefixes":{"type":["object","null"],"properties":{"v4":{"$ref":"#/definitions/single"},"v6":{"$ref":"#/definitions/single"},"allocation":{"$ref":"#/definitions/single"}},"additionalProperties":false},"derp":{"type":["object","null"],"properties":{"server":{"type":["object","null"],"properties":{"enabled":{"$ref":"#/definitions/single"},"region_id":{"$ref":"#/definitions/single"},"region_code":{"$ref":"#/definitions/single"},"region_name":{"$ref":"#/definitions/single"},"verify_clients":{"$ref":"#/definitions/single"},"stun_listen_addr":{"$ref":"#/definitions/single"},"private_key_path":{"$ref":"#/definitions/single"},"automatically_add_embedded_derp_region":{"$ref":"#/definitions/single"},"ipv4":{"$ref":"#/definitions/single"},"ipv6":{"$ref":"#/definitions/single"},"stun":{"type":["object","null"],"properties":{"enabled":{"$ref":"#/definitions/single"}},"additionalProperties":false}},"additionalProperties":false},"urls":{"$ref":"#/definitions/list"},"paths":{"$ref":"#/definitions/list"},"auto_update_enabled":{"$ref":"#/definitions/single"},"update_frequency":{"$ref":"#/definitions/single"}},"additionalProperties":false},"disable_check_updates":{"$ref":"#/definitions/single"},"node":{"type":["object","null"],"properties":{"expiry":{"$ref":"#/definitions/single"},"ephemeral":{"type":["object","null"],"properties":{"inactivity_timeout":{"$ref":"#/definitions/single"}},"additionalProperties":false},"routes":{"type":["object","null"],"properties":{"ha":{"type":["object","null"],"properties":{"probe_interval":{"$ref":"#/definitions/single"},"probe_timeout":{"$ref":"#/definitions/single"}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false},"preauth_keys":{"type":["object","null"],"properties":{"revoked_retention":{"$ref":"#/definitions/single"}},"additionalProperties":false},"database":{"type":["object","null"],"properties":{"type":{"$ref":"#/definitions/single"},"debug":{"$ref":"#/definitions/single"},"gorm":{"type":["object","null"],"properties":{"prepare_stmt":{"$ref":"#/definitions/single"},"parameterized_queries":{"$ref":"#/definitions/single"},"skip_err_record_not_found":{"$ref":"#/definitions/single"},"slow_threshold":{"$ref":"#/definitions/single"}},"additionalProperties":false},"sqlite":{"type":["object","null"],"properties":{"path":{"$ref":"#/definitions/single"},"write_ahead_log":{"$ref":"#/definitions/single"},"wal_autocheckpoint":{"$ref":"#/definitions/single"}},"additionalProperties":false},"postgres":{"type":["object","null"],"properties":{"host":{"$ref":"#/definitions/single"},"port":{"$ref":"#/definitions/single"},"name":{"$ref":"#/definitions/single"},"user":{"$ref":"#/definitions/single"},"pass":{"$ref":"#/definitions/single"},"max_open_conns":{"$ref":"#/definitions/single"},"max_idle_conns":{"$ref":"#/definitions/single"},"conn_max_idle_time_secs":{"$ref":"#/definitions/single"},"ssl":{"$ref":"#/definitions/single"}},"additionalProperties":false}},"additionalProperties":false},"acme_url":{"$ref":"#/definitions/single"},"acme_email":{"$ref":"#/definitions/single"},"tls_letsencrypt_hostname":{"$ref":"#/definitions/single"},"tls_letsencrypt_cache_dir":{"$ref":"#/definitions/single"},"tls_letsencrypt_challenge_type":{"$ref":"#/definitions/single"},"tls_letsencrypt_listen":{"$ref":"#/definitions/single"},"tls_cert_path":{"$ref":"#/definitions/single"},"tls_key_path":{"$ref":"#/definitions/single"},"log":{"type":["object","null"],"properties":{"level":{"$ref":"#/definitions/single"},"format":{"$ref":"#/definitions/single"}},"additionalProperties":false},"policy":{"type":["object","null"],"properties":{"mode":{"$ref":"#/definitions/single"},"path":{"$ref":"#/definitions/single"}},"additionalProperties":false},"dns":{"type":["object","null"],"properties":{"magic_dns":{"$ref":"#/definitions/single"},"base_domain":{"$ref":"#/definitions/single"},"override_local_dns":{"$ref":"#/definitions/single"},"nameservers":{"type":["object","null"],"properties":{"global":{"$ref":"#/definitions/list"},"split":{"type":["object","null"],"additionalProperties":{"$ref":"#/definitions/list"}}},"additionalProperties":false},"search_domains":{"$ref":"#/definitions/list"},"extra_records":{"type":["array","object","null"],"items":{"type":["object","null"]}},"extra_records_path":{"$ref":"#/definitions/single"},"use_username_in_magic_dns":{"$ref":"#/definitions/single"}},"additionalProperties":false},"unix_socket":{"$ref":"#/definitions/single"},"unix_socket_permission":{"$ref":"#/definitions/single"},"oidc":{"type":["object","null"],"properties":{"only_start_if_oidc_is_available":{"$ref":"#/definitions/single"},"issuer":{"$ref":"#/definitions/single"},"client_id":{"$ref":"#/definitions/single"},"client_secret":{"$ref":"#/definitions/single"},"client_secret_path":{"$ref":"#/definitions/single"},"use_expiry_from_token":{"$ref":"#/definitions/single"},"scope":{"$ref":"#/definitions/list"},"email_verified_required":{"$ref":"#/definitions/single"},"extra_params":{"type":["object","null"],"additionalProperties":{"$ref":"#/definitions/single"}},"allowed_domains":{"$ref":"#/definitions/list"},"allowed_users":{"$ref":"#/definitions/list"},"allowed_groups":{"$ref":"#/definitions/list"},"pkce":{"type":["object","null"],"properties":{"enabled":{"$ref":"#/definitions/single"},"method":{"$ref":"#/definitions/single"}},"additionalProperties":false},"enabled":{"$ref":"#/definitions/single"},"expiry":{"$ref":"#/definitions/single"},"strip_email_domain":{"$ref":"#/definitions/single"},"map_legacy_users":{"$ref":"#/definitions/single"}},"additionalProperties":false},"logtail":{"type":["object","null"],"properties":{"enabled":{"$ref":"#/definitions/single"}},"additionalProperties":false},"taildrop":{"type":["object","null"],"properties":{"enabled":{"$ref":"#/definitions/single"}},"additionalProperties":false},"auto_update":{"type":["object","null"],"properties":{"enabled":{"$ref":"#/definitions/single"}},"additionalProperties":false},"tuning":{"type":["object","null"],"properties":{"register_cache_max_entries":{"$ref":"#/definitions/single"},"node_store_batch_size":{"$ref":"#/definitions/single"},"node_store_batch_timeout":{"$ref":"#/definitions/single"},"batch_change_delay":{"$ref":"#/definitions/single"},"batcher_workers":{"$ref":"#/definitions/single"},"node_mapsession_buffered_chan_size":{"$ref":"#/definitions/single"},"register_cache_expiration":{"$ref":"#/definitions/single"},"register_cache_cleanup":{"$ref":"#/definitions/single"},"notifier_send_timeout":{"$ref":"#/definitions/single"}},"additionalProperties":false},"cli":{"type":["object","null"],"properties":{"address":{"$ref":"#/definitions/single"},"api_key":{"$ref":"#/definitions/single"},"timeout":{"$ref":"#/definitions/single"},"insecure":{"$ref":"#/definitions/single"}},"additionalProperties":false},"private_key_path":{"$ref":"#/definitions/single"},"ip_prefixes":{"$ref":"#/definitions/list"},"ephemeral_node_inactivity_timeout":{"$ref":"#/definitions/single"},"node_update_check_interval":{"$ref":"#/definitions/single"},"db_type":{"$ref":"#/definitions/single"},"db_path":{"$ref":"#/definitions/single"},"db_host":{"$ref":"#/definitions/single"},"db_port":{"$ref":"#/definitions/single"},"db_name":{"$ref":"#/definitions/single"},"db_user":{"$ref":"#/definitions/single"},"db_pass":{"$ref":"#/definitions/single"},"db_ssl":{"$ref":"#/definitions/single"},"acl_policy_path":{"$ref":"#/definitions/single"},"dns_config":{"type":["object","null"],"properties":{"override_local_dns":{"$ref":"#/definitions/single"},"nameservers":{"$ref":"#/definitions/list"},"restricted_nameservers":{"type":["object","null"],"additionalProperties":{"$ref":"#/definitions/list"}},"domains":{"$ref":"#/definitions/list"},"extra_records":{"type":["array","object","null"],"items":{"type":["object","null"]}},"magic_dns":{"$ref":"#/definitions/single"},"base_domain":{"$ref":"#/definitions/single"},"use_username_in_magic_dns":{"$ref":"#/definitions/single"}},"additionalProperties":false},"randomize_client_port":{"$ref":"#/definitions/single"}},"additionalProperties":false,"definitions":{"single":{"type":["string","number","boolean","null"]},"list":{"type":["string","number","boolean","null","array"],"items":{"$ref":"#/definitions/single"}}}};
const func2 = Object.prototype.hasOwnProperty;
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

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
validate28.errors = vErrors;
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
if(!(func2.call(schema6.properties, key0))){
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
if(data.server_url !== undefined){
if(!(validate22(data.server_url, {instancePath:instancePath+"/server_url",parentData:data,parentDataProperty:"server_url",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.listen_addr !== undefined){
if(!(validate22(data.listen_addr, {instancePath:instancePath+"/listen_addr",parentData:data,parentDataProperty:"listen_addr",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.metrics_listen_addr !== undefined){
if(!(validate22(data.metrics_listen_addr, {instancePath:instancePath+"/metrics_listen_addr",parentData:data,parentDataProperty:"metrics_listen_addr",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.grpc_listen_addr !== undefined){
if(!(validate22(data.grpc_listen_addr, {instancePath:instancePath+"/grpc_listen_addr",parentData:data,parentDataProperty:"grpc_listen_addr",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.grpc_allow_insecure !== undefined){
if(!(validate22(data.grpc_allow_insecure, {instancePath:instancePath+"/grpc_allow_insecure",parentData:data,parentDataProperty:"grpc_allow_insecure",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.trusted_proxies !== undefined){
if(!(validate28(data.trusted_proxies, {instancePath:instancePath+"/trusted_proxies",parentData:data,parentDataProperty:"trusted_proxies",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.noise !== undefined){
let data6 = data.noise;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err2 = {instancePath:instancePath+"/noise",schemaPath:"#/properties/noise/type",keyword:"type",params:{type: schema6.properties.noise.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(key1 === "private_key_path")){
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
if(data6.private_key_path !== undefined){
if(!(validate22(data6.private_key_path, {instancePath:instancePath+"/noise/private_key_path",parentData:data6,parentDataProperty:"private_key_path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.prefixes !== undefined){
let data8 = data.prefixes;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
const err4 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/type",keyword:"type",params:{type: schema6.properties.prefixes.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
if(!(((key2 === "v4") || (key2 === "v6")) || (key2 === "allocation"))){
const err5 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data8.v4 !== undefined){
if(!(validate22(data8.v4, {instancePath:instancePath+"/prefixes/v4",parentData:data8,parentDataProperty:"v4",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data8.v6 !== undefined){
if(!(validate22(data8.v6, {instancePath:instancePath+"/prefixes/v6",parentData:data8,parentDataProperty:"v6",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data8.allocation !== undefined){
if(!(validate22(data8.allocation, {instancePath:instancePath+"/prefixes/allocation",parentData:data8,parentDataProperty:"allocation",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.derp !== undefined){
let data12 = data.derp;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
const err6 = {instancePath:instancePath+"/derp",schemaPath:"#/properties/derp/type",keyword:"type",params:{type: schema6.properties.derp.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key3 in data12){
if(!(((((key3 === "server") || (key3 === "urls")) || (key3 === "paths")) || (key3 === "auto_update_enabled")) || (key3 === "update_frequency"))){
const err7 = {instancePath:instancePath+"/derp",schemaPath:"#/properties/derp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data12.server !== undefined){
let data13 = data12.server;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
const err8 = {instancePath:instancePath+"/derp/server",schemaPath:"#/properties/derp/properties/server/type",keyword:"type",params:{type: schema6.properties.derp.properties.server.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key4 in data13){
if(!(func2.call(schema6.properties.derp.properties.server.properties, key4))){
const err9 = {instancePath:instancePath+"/derp/server",schemaPath:"#/properties/derp/properties/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data13.enabled !== undefined){
if(!(validate22(data13.enabled, {instancePath:instancePath+"/derp/server/enabled",parentData:data13,parentDataProperty:"enabled",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.region_id !== undefined){
if(!(validate22(data13.region_id, {instancePath:instancePath+"/derp/server/region_id",parentData:data13,parentDataProperty:"region_id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.region_code !== undefined){
if(!(validate22(data13.region_code, {instancePath:instancePath+"/derp/server/region_code",parentData:data13,parentDataProperty:"region_code",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.region_name !== undefined){
if(!(validate22(data13.region_name, {instancePath:instancePath+"/derp/server/region_name",parentData:data13,parentDataProperty:"region_name",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.verify_clients !== undefined){
if(!(validate22(data13.verify_clients, {instancePath:instancePath+"/derp/server/verify_clients",parentData:data13,parentDataProperty:"verify_clients",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.stun_listen_addr !== undefined){
if(!(validate22(data13.stun_listen_addr, {instancePath:instancePath+"/derp/server/stun_listen_addr",parentData:data13,parentDataProperty:"stun_listen_addr",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.private_key_path !== undefined){
if(!(validate22(data13.private_key_path, {instancePath:instancePath+"/derp/server/private_key_path",parentData:data13,parentDataProperty:"private_key_path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.automatically_add_embedded_derp_region !== undefined){
if(!(validate22(data13.automatically_add_embedded_derp_region, {instancePath:instancePath+"/derp/server/automatically_add_embedded_derp_region",parentData:data13,parentDataProperty:"automatically_add_embedded_derp_region",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.ipv4 !== undefined){
if(!(validate22(data13.ipv4, {instancePath:instancePath+"/derp/server/ipv4",parentData:data13,parentDataProperty:"ipv4",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.ipv6 !== undefined){
if(!(validate22(data13.ipv6, {instancePath:instancePath+"/derp/server/ipv6",parentData:data13,parentDataProperty:"ipv6",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.stun !== undefined){
let data24 = data13.stun;
if((!(data24 && typeof data24 == "object" && !Array.isArray(data24))) && (data24 !== null)){
const err10 = {instancePath:instancePath+"/derp/server/stun",schemaPath:"#/properties/derp/properties/server/properties/stun/type",keyword:"type",params:{type: schema6.properties.derp.properties.server.properties.stun.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key5 in data24){
if(!(key5 === "enabled")){
const err11 = {instancePath:instancePath+"/derp/server/stun",schemaPath:"#/properties/derp/properties/server/properties/stun/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data24.enabled !== undefined){
if(!(validate22(data24.enabled, {instancePath:instancePath+"/derp/server/stun/enabled",parentData:data24,parentDataProperty:"enabled",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data12.urls !== undefined){
if(!(validate28(data12.urls, {instancePath:instancePath+"/derp/urls",parentData:data12,parentDataProperty:"urls",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data12.paths !== undefined){
if(!(validate28(data12.paths, {instancePath:instancePath+"/derp/paths",parentData:data12,parentDataProperty:"paths",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data12.auto_update_enabled !== undefined){
if(!(validate22(data12.auto_update_enabled, {instancePath:instancePath+"/derp/auto_update_enabled",parentData:data12,parentDataProperty:"auto_update_enabled",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data12.update_frequency !== undefined){
if(!(validate22(data12.update_frequency, {instancePath:instancePath+"/derp/update_frequency",parentData:data12,parentDataProperty:"update_frequency",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.disable_check_updates !== undefined){
if(!(validate22(data.disable_check_updates, {instancePath:instancePath+"/disable_check_updates",parentData:data,parentDataProperty:"disable_check_updates",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.node !== undefined){
let data31 = data.node;
if((!(data31 && typeof data31 == "object" && !Array.isArray(data31))) && (data31 !== null)){
const err12 = {instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: schema6.properties.node.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key6 in data31){
if(!(((key6 === "expiry") || (key6 === "ephemeral")) || (key6 === "routes"))){
const err13 = {instancePath:instancePath+"/node",schemaPath:"#/properties/node/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data31.expiry !== undefined){
if(!(validate22(data31.expiry, {instancePath:instancePath+"/node/expiry",parentData:data31,parentDataProperty:"expiry",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data31.ephemeral !== undefined){
let data33 = data31.ephemeral;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
const err14 = {instancePath:instancePath+"/node/ephemeral",schemaPath:"#/properties/node/properties/ephemeral/type",keyword:"type",params:{type: schema6.properties.node.properties.ephemeral.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key7 in data33){
if(!(key7 === "inactivity_timeout")){
const err15 = {instancePath:instancePath+"/node/ephemeral",schemaPath:"#/properties/node/properties/ephemeral/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data33.inactivity_timeout !== undefined){
if(!(validate22(data33.inactivity_timeout, {instancePath:instancePath+"/node/ephemeral/inactivity_timeout",parentData:data33,parentDataProperty:"inactivity_timeout",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data31.routes !== undefined){
let data35 = data31.routes;
if((!(data35 && typeof data35 == "object" && !Array.isArray(data35))) && (data35 !== null)){
const err16 = {instancePath:instancePath+"/node/routes",schemaPath:"#/properties/node/properties/routes/type",keyword:"type",params:{type: schema6.properties.node.properties.routes.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key8 in data35){
if(!(key8 === "ha")){
const err17 = {instancePath:instancePath+"/node/routes",schemaPath:"#/properties/node/properties/routes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data35.ha !== undefined){
let data36 = data35.ha;
if((!(data36 && typeof data36 == "object" && !Array.isArray(data36))) && (data36 !== null)){
const err18 = {instancePath:instancePath+"/node/routes/ha",schemaPath:"#/properties/node/properties/routes/properties/ha/type",keyword:"type",params:{type: schema6.properties.node.properties.routes.properties.ha.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key9 in data36){
if(!((key9 === "probe_interval") || (key9 === "probe_timeout"))){
const err19 = {instancePath:instancePath+"/node/routes/ha",schemaPath:"#/properties/node/properties/routes/properties/ha/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data36.probe_interval !== undefined){
if(!(validate22(data36.probe_interval, {instancePath:instancePath+"/node/routes/ha/probe_interval",parentData:data36,parentDataProperty:"probe_interval",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data36.probe_timeout !== undefined){
if(!(validate22(data36.probe_timeout, {instancePath:instancePath+"/node/routes/ha/probe_timeout",parentData:data36,parentDataProperty:"probe_timeout",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data.preauth_keys !== undefined){
let data39 = data.preauth_keys;
if((!(data39 && typeof data39 == "object" && !Array.isArray(data39))) && (data39 !== null)){
const err20 = {instancePath:instancePath+"/preauth_keys",schemaPath:"#/properties/preauth_keys/type",keyword:"type",params:{type: schema6.properties.preauth_keys.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key10 in data39){
if(!(key10 === "revoked_retention")){
const err21 = {instancePath:instancePath+"/preauth_keys",schemaPath:"#/properties/preauth_keys/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data39.revoked_retention !== undefined){
if(!(validate22(data39.revoked_retention, {instancePath:instancePath+"/preauth_keys/revoked_retention",parentData:data39,parentDataProperty:"revoked_retention",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.database !== undefined){
let data41 = data.database;
if((!(data41 && typeof data41 == "object" && !Array.isArray(data41))) && (data41 !== null)){
const err22 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: schema6.properties.database.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key11 in data41){
if(!(((((key11 === "type") || (key11 === "debug")) || (key11 === "gorm")) || (key11 === "sqlite")) || (key11 === "postgres"))){
const err23 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data41.type !== undefined){
if(!(validate22(data41.type, {instancePath:instancePath+"/database/type",parentData:data41,parentDataProperty:"type",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data41.debug !== undefined){
if(!(validate22(data41.debug, {instancePath:instancePath+"/database/debug",parentData:data41,parentDataProperty:"debug",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data41.gorm !== undefined){
let data44 = data41.gorm;
if((!(data44 && typeof data44 == "object" && !Array.isArray(data44))) && (data44 !== null)){
const err24 = {instancePath:instancePath+"/database/gorm",schemaPath:"#/properties/database/properties/gorm/type",keyword:"type",params:{type: schema6.properties.database.properties.gorm.type}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key12 in data44){
if(!((((key12 === "prepare_stmt") || (key12 === "parameterized_queries")) || (key12 === "skip_err_record_not_found")) || (key12 === "slow_threshold"))){
const err25 = {instancePath:instancePath+"/database/gorm",schemaPath:"#/properties/database/properties/gorm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data44.prepare_stmt !== undefined){
if(!(validate22(data44.prepare_stmt, {instancePath:instancePath+"/database/gorm/prepare_stmt",parentData:data44,parentDataProperty:"prepare_stmt",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data44.parameterized_queries !== undefined){
if(!(validate22(data44.parameterized_queries, {instancePath:instancePath+"/database/gorm/parameterized_queries",parentData:data44,parentDataProperty:"parameterized_queries",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data44.skip_err_record_not_found !== undefined){
if(!(validate22(data44.skip_err_record_not_found, {instancePath:instancePath+"/database/gorm/skip_err_record_not_found",parentData:data44,parentDataProperty:"skip_err_record_not_found",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data44.slow_threshold !== undefined){
if(!(validate22(data44.slow_threshold, {instancePath:instancePath+"/database/gorm/slow_threshold",parentData:data44,parentDataProperty:"slow_threshold",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data41.sqlite !== undefined){
let data49 = data41.sqlite;
if((!(data49 && typeof data49 == "object" && !Array.isArray(data49))) && (data49 !== null)){
const err26 = {instancePath:instancePath+"/database/sqlite",schemaPath:"#/properties/database/properties/sqlite/type",keyword:"type",params:{type: schema6.properties.database.properties.sqlite.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key13 in data49){
if(!(((key13 === "path") || (key13 === "write_ahead_log")) || (key13 === "wal_autocheckpoint"))){
const err27 = {instancePath:instancePath+"/database/sqlite",schemaPath:"#/properties/database/properties/sqlite/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data49.path !== undefined){
if(!(validate22(data49.path, {instancePath:instancePath+"/database/sqlite/path",parentData:data49,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data49.write_ahead_log !== undefined){
if(!(validate22(data49.write_ahead_log, {instancePath:instancePath+"/database/sqlite/write_ahead_log",parentData:data49,parentDataProperty:"write_ahead_log",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data49.wal_autocheckpoint !== undefined){
if(!(validate22(data49.wal_autocheckpoint, {instancePath:instancePath+"/database/sqlite/wal_autocheckpoint",parentData:data49,parentDataProperty:"wal_autocheckpoint",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data41.postgres !== undefined){
let data53 = data41.postgres;
if((!(data53 && typeof data53 == "object" && !Array.isArray(data53))) && (data53 !== null)){
const err28 = {instancePath:instancePath+"/database/postgres",schemaPath:"#/properties/database/properties/postgres/type",keyword:"type",params:{type: schema6.properties.database.properties.postgres.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key14 in data53){
if(!(func2.call(schema6.properties.database.properties.postgres.properties, key14))){
const err29 = {instancePath:instancePath+"/database/postgres",schemaPath:"#/properties/database/properties/postgres/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data53.host !== undefined){
if(!(validate22(data53.host, {instancePath:instancePath+"/database/postgres/host",parentData:data53,parentDataProperty:"host",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data53.port !== undefined){
if(!(validate22(data53.port, {instancePath:instancePath+"/database/postgres/port",parentData:data53,parentDataProperty:"port",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data53.name !== undefined){
if(!(validate22(data53.name, {instancePath:instancePath+"/database/postgres/name",parentData:data53,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data53.user !== undefined){
if(!(validate22(data53.user, {instancePath:instancePath+"/database/postgres/user",parentData:data53,parentDataProperty:"user",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data53.pass !== undefined){
if(!(validate22(data53.pass, {instancePath:instancePath+"/database/postgres/pass",parentData:data53,parentDataProperty:"pass",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data53.max_open_conns !== undefined){
if(!(validate22(data53.max_open_conns, {instancePath:instancePath+"/database/postgres/max_open_conns",parentData:data53,parentDataProperty:"max_open_conns",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data53.max_idle_conns !== undefined){
if(!(validate22(data53.max_idle_conns, {instancePath:instancePath+"/database/postgres/max_idle_conns",parentData:data53,parentDataProperty:"max_idle_conns",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data53.conn_max_idle_time_secs !== undefined){
if(!(validate22(data53.conn_max_idle_time_secs, {instancePath:instancePath+"/database/postgres/conn_max_idle_time_secs",parentData:data53,parentDataProperty:"conn_max_idle_time_secs",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data53.ssl !== undefined){
if(!(validate22(data53.ssl, {instancePath:instancePath+"/database/postgres/ssl",parentData:data53,parentDataProperty:"ssl",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data.acme_url !== undefined){
if(!(validate22(data.acme_url, {instancePath:instancePath+"/acme_url",parentData:data,parentDataProperty:"acme_url",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.acme_email !== undefined){
if(!(validate22(data.acme_email, {instancePath:instancePath+"/acme_email",parentData:data,parentDataProperty:"acme_email",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.tls_letsencrypt_hostname !== undefined){
if(!(validate22(data.tls_letsencrypt_hostname, {instancePath:instancePath+"/tls_letsencrypt_hostname",parentData:data,parentDataProperty:"tls_letsencrypt_hostname",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.tls_letsencrypt_cache_dir !== undefined){
if(!(validate22(data.tls_letsencrypt_cache_dir, {instancePath:instancePath+"/tls_letsencrypt_cache_dir",parentData:data,parentDataProperty:"tls_letsencrypt_cache_dir",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.tls_letsencrypt_challenge_type !== undefined){
if(!(validate22(data.tls_letsencrypt_challenge_type, {instancePath:instancePath+"/tls_letsencrypt_challenge_type",parentData:data,parentDataProperty:"tls_letsencrypt_challenge_type",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.tls_letsencrypt_listen !== undefined){
if(!(validate22(data.tls_letsencrypt_listen, {instancePath:instancePath+"/tls_letsencrypt_listen",parentData:data,parentDataProperty:"tls_letsencrypt_listen",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.tls_cert_path !== undefined){
if(!(validate22(data.tls_cert_path, {instancePath:instancePath+"/tls_cert_path",parentData:data,parentDataProperty:"tls_cert_path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.tls_key_path !== undefined){
if(!(validate22(data.tls_key_path, {instancePath:instancePath+"/tls_key_path",parentData:data,parentDataProperty:"tls_key_path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.log !== undefined){
let data71 = data.log;
if((!(data71 && typeof data71 == "object" && !Array.isArray(data71))) && (data71 !== null)){
const err30 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: schema6.properties.log.type}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key15 in data71){
if(!((key15 === "level") || (key15 === "format"))){
const err31 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data71.level !== undefined){
if(!(validate22(data71.level, {instancePath:instancePath+"/log/level",parentData:data71,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data71.format !== undefined){
if(!(validate22(data71.format, {instancePath:instancePath+"/log/format",parentData:data71,parentDataProperty:"format",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.policy !== undefined){
let data74 = data.policy;
if((!(data74 && typeof data74 == "object" && !Array.isArray(data74))) && (data74 !== null)){
const err32 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: schema6.properties.policy.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key16 in data74){
if(!((key16 === "mode") || (key16 === "path"))){
const err33 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data74.mode !== undefined){
if(!(validate22(data74.mode, {instancePath:instancePath+"/policy/mode",parentData:data74,parentDataProperty:"mode",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data74.path !== undefined){
if(!(validate22(data74.path, {instancePath:instancePath+"/policy/path",parentData:data74,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.dns !== undefined){
let data77 = data.dns;
if((!(data77 && typeof data77 == "object" && !Array.isArray(data77))) && (data77 !== null)){
const err34 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/type",keyword:"type",params:{type: schema6.properties.dns.type}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
for(const key17 in data77){
if(!((((((((key17 === "magic_dns") || (key17 === "base_domain")) || (key17 === "override_local_dns")) || (key17 === "nameservers")) || (key17 === "search_domains")) || (key17 === "extra_records")) || (key17 === "extra_records_path")) || (key17 === "use_username_in_magic_dns"))){
const err35 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data77.magic_dns !== undefined){
if(!(validate22(data77.magic_dns, {instancePath:instancePath+"/dns/magic_dns",parentData:data77,parentDataProperty:"magic_dns",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data77.base_domain !== undefined){
if(!(validate22(data77.base_domain, {instancePath:instancePath+"/dns/base_domain",parentData:data77,parentDataProperty:"base_domain",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data77.override_local_dns !== undefined){
if(!(validate22(data77.override_local_dns, {instancePath:instancePath+"/dns/override_local_dns",parentData:data77,parentDataProperty:"override_local_dns",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data77.nameservers !== undefined){
let data81 = data77.nameservers;
if((!(data81 && typeof data81 == "object" && !Array.isArray(data81))) && (data81 !== null)){
const err36 = {instancePath:instancePath+"/dns/nameservers",schemaPath:"#/properties/dns/properties/nameservers/type",keyword:"type",params:{type: schema6.properties.dns.properties.nameservers.type}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
for(const key18 in data81){
if(!((key18 === "global") || (key18 === "split"))){
const err37 = {instancePath:instancePath+"/dns/nameservers",schemaPath:"#/properties/dns/properties/nameservers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data81.global !== undefined){
if(!(validate28(data81.global, {instancePath:instancePath+"/dns/nameservers/global",parentData:data81,parentDataProperty:"global",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data81.split !== undefined){
let data83 = data81.split;
if((!(data83 && typeof data83 == "object" && !Array.isArray(data83))) && (data83 !== null)){
const err38 = {instancePath:instancePath+"/dns/nameservers/split",schemaPath:"#/properties/dns/properties/nameservers/properties/split/type",keyword:"type",params:{type: schema6.properties.dns.properties.nameservers.properties.split.type}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
for(const key19 in data83){
if(!(validate28(data83[key19], {instancePath:instancePath+"/dns/nameservers/split/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data83,parentDataProperty:key19,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data77.search_domains !== undefined){
if(!(validate28(data77.search_domains, {instancePath:instancePath+"/dns/search_domains",parentData:data77,parentDataProperty:"search_domains",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data77.extra_records !== undefined){
let data86 = data77.extra_records;
if(typeof data86 != "object"){
const err39 = {instancePath:instancePath+"/dns/extra_records",schemaPath:"#/properties/dns/properties/extra_records/type",keyword:"type",params:{type: schema6.properties.dns.properties.extra_records.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(Array.isArray(data86)){
const len0 = data86.length;
for(let i0=0; i0<len0; i0++){
let data87 = data86[i0];
if((!(data87 && typeof data87 == "object" && !Array.isArray(data87))) && (data87 !== null)){
const err40 = {instancePath:instancePath+"/dns/extra_records/" + i0,schemaPath:"#/properties/dns/properties/extra_records/items/type",keyword:"type",params:{type: schema6.properties.dns.properties.extra_records.items.type}};
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
if(data77.extra_records_path !== undefined){
if(!(validate22(data77.extra_records_path, {instancePath:instancePath+"/dns/extra_records_path",parentData:data77,parentDataProperty:"extra_records_path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data77.use_username_in_magic_dns !== undefined){
if(!(validate22(data77.use_username_in_magic_dns, {instancePath:instancePath+"/dns/use_username_in_magic_dns",parentData:data77,parentDataProperty:"use_username_in_magic_dns",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.unix_socket !== undefined){
if(!(validate22(data.unix_socket, {instancePath:instancePath+"/unix_socket",parentData:data,parentDataProperty:"unix_socket",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.unix_socket_permission !== undefined){
if(!(validate22(data.unix_socket_permission, {instancePath:instancePath+"/unix_socket_permission",parentData:data,parentDataProperty:"unix_socket_permission",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.oidc !== undefined){
let data92 = data.oidc;
if((!(data92 && typeof data92 == "object" && !Array.isArray(data92))) && (data92 !== null)){
const err41 = {instancePath:instancePath+"/oidc",schemaPath:"#/properties/oidc/type",keyword:"type",params:{type: schema6.properties.oidc.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
for(const key20 in data92){
if(!(func2.call(schema6.properties.oidc.properties, key20))){
const err42 = {instancePath:instancePath+"/oidc",schemaPath:"#/properties/oidc/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data92.only_start_if_oidc_is_available !== undefined){
if(!(validate22(data92.only_start_if_oidc_is_available, {instancePath:instancePath+"/oidc/only_start_if_oidc_is_available",parentData:data92,parentDataProperty:"only_start_if_oidc_is_available",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data92.issuer !== undefined){
if(!(validate22(data92.issuer, {instancePath:instancePath+"/oidc/issuer",parentData:data92,parentDataProperty:"issuer",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data92.client_id !== undefined){
if(!(validate22(data92.client_id, {instancePath:instancePath+"/oidc/client_id",parentData:data92,parentDataProperty:"client_id",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data92.client_secret !== undefined){
if(!(validate22(data92.client_secret, {instancePath:instancePath+"/oidc/client_secret",parentData:data92,parentDataProperty:"client_secret",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data92.client_secret_path !== undefined){
if(!(validate22(data92.client_secret_path, {instancePath:instancePath+"/oidc/client_secret_path",parentData:data92,parentDataProperty:"client_secret_path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data92.use_expiry_from_token !== undefined){
if(!(validate22(data92.use_expiry_from_token, {instancePath:instancePath+"/oidc/use_expiry_from_token",parentData:data92,parentDataProperty:"use_expiry_from_token",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data92.scope !== undefined){
if(!(validate28(data92.scope, {instancePath:instancePath+"/oidc/scope",parentData:data92,parentDataProperty:"scope",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data92.email_verified_required !== undefined){
if(!(validate22(data92.email_verified_required, {instancePath:instancePath+"/oidc/email_verified_required",parentData:data92,parentDataProperty:"email_verified_required",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data92.extra_params !== undefined){
let data101 = data92.extra_params;
if((!(data101 && typeof data101 == "object" && !Array.isArray(data101))) && (data101 !== null)){
const err43 = {instancePath:instancePath+"/oidc/extra_params",schemaPath:"#/properties/oidc/properties/extra_params/type",keyword:"type",params:{type: schema6.properties.oidc.properties.extra_params.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
for(const key21 in data101){
if(!(validate22(data101[key21], {instancePath:instancePath+"/oidc/extra_params/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data101,parentDataProperty:key21,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data92.allowed_domains !== undefined){
if(!(validate28(data92.allowed_domains, {instancePath:instancePath+"/oidc/allowed_domains",parentData:data92,parentDataProperty:"allowed_domains",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data92.allowed_users !== undefined){
if(!(validate28(data92.allowed_users, {instancePath:instancePath+"/oidc/allowed_users",parentData:data92,parentDataProperty:"allowed_users",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data92.allowed_groups !== undefined){
if(!(validate28(data92.allowed_groups, {instancePath:instancePath+"/oidc/allowed_groups",parentData:data92,parentDataProperty:"allowed_groups",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data92.pkce !== undefined){
let data106 = data92.pkce;
if((!(data106 && typeof data106 == "object" && !Array.isArray(data106))) && (data106 !== null)){
const err44 = {instancePath:instancePath+"/oidc/pkce",schemaPath:"#/properties/oidc/properties/pkce/type",keyword:"type",params:{type: schema6.properties.oidc.properties.pkce.type}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key22 in data106){
if(!((key22 === "enabled") || (key22 === "method"))){
const err45 = {instancePath:instancePath+"/oidc/pkce",schemaPath:"#/properties/oidc/properties/pkce/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data106.enabled !== undefined){
if(!(validate22(data106.enabled, {instancePath:instancePath+"/oidc/pkce/enabled",parentData:data106,parentDataProperty:"enabled",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data106.method !== undefined){
if(!(validate22(data106.method, {instancePath:instancePath+"/oidc/pkce/method",parentData:data106,parentDataProperty:"method",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data92.enabled !== undefined){
if(!(validate22(data92.enabled, {instancePath:instancePath+"/oidc/enabled",parentData:data92,parentDataProperty:"enabled",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data92.expiry !== undefined){
if(!(validate22(data92.expiry, {instancePath:instancePath+"/oidc/expiry",parentData:data92,parentDataProperty:"expiry",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data92.strip_email_domain !== undefined){
if(!(validate22(data92.strip_email_domain, {instancePath:instancePath+"/oidc/strip_email_domain",parentData:data92,parentDataProperty:"strip_email_domain",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data92.map_legacy_users !== undefined){
if(!(validate22(data92.map_legacy_users, {instancePath:instancePath+"/oidc/map_legacy_users",parentData:data92,parentDataProperty:"map_legacy_users",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.logtail !== undefined){
let data113 = data.logtail;
if((!(data113 && typeof data113 == "object" && !Array.isArray(data113))) && (data113 !== null)){
const err46 = {instancePath:instancePath+"/logtail",schemaPath:"#/properties/logtail/type",keyword:"type",params:{type: schema6.properties.logtail.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
for(const key23 in data113){
if(!(key23 === "enabled")){
const err47 = {instancePath:instancePath+"/logtail",schemaPath:"#/properties/logtail/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data113.enabled !== undefined){
if(!(validate22(data113.enabled, {instancePath:instancePath+"/logtail/enabled",parentData:data113,parentDataProperty:"enabled",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.taildrop !== undefined){
let data115 = data.taildrop;
if((!(data115 && typeof data115 == "object" && !Array.isArray(data115))) && (data115 !== null)){
const err48 = {instancePath:instancePath+"/taildrop",schemaPath:"#/properties/taildrop/type",keyword:"type",params:{type: schema6.properties.taildrop.type}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
for(const key24 in data115){
if(!(key24 === "enabled")){
const err49 = {instancePath:instancePath+"/taildrop",schemaPath:"#/properties/taildrop/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data115.enabled !== undefined){
if(!(validate22(data115.enabled, {instancePath:instancePath+"/taildrop/enabled",parentData:data115,parentDataProperty:"enabled",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.auto_update !== undefined){
let data117 = data.auto_update;
if((!(data117 && typeof data117 == "object" && !Array.isArray(data117))) && (data117 !== null)){
const err50 = {instancePath:instancePath+"/auto_update",schemaPath:"#/properties/auto_update/type",keyword:"type",params:{type: schema6.properties.auto_update.type}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
for(const key25 in data117){
if(!(key25 === "enabled")){
const err51 = {instancePath:instancePath+"/auto_update",schemaPath:"#/properties/auto_update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data117.enabled !== undefined){
if(!(validate22(data117.enabled, {instancePath:instancePath+"/auto_update/enabled",parentData:data117,parentDataProperty:"enabled",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.tuning !== undefined){
let data119 = data.tuning;
if((!(data119 && typeof data119 == "object" && !Array.isArray(data119))) && (data119 !== null)){
const err52 = {instancePath:instancePath+"/tuning",schemaPath:"#/properties/tuning/type",keyword:"type",params:{type: schema6.properties.tuning.type}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
for(const key26 in data119){
if(!(func2.call(schema6.properties.tuning.properties, key26))){
const err53 = {instancePath:instancePath+"/tuning",schemaPath:"#/properties/tuning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data119.register_cache_max_entries !== undefined){
if(!(validate22(data119.register_cache_max_entries, {instancePath:instancePath+"/tuning/register_cache_max_entries",parentData:data119,parentDataProperty:"register_cache_max_entries",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data119.node_store_batch_size !== undefined){
if(!(validate22(data119.node_store_batch_size, {instancePath:instancePath+"/tuning/node_store_batch_size",parentData:data119,parentDataProperty:"node_store_batch_size",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data119.node_store_batch_timeout !== undefined){
if(!(validate22(data119.node_store_batch_timeout, {instancePath:instancePath+"/tuning/node_store_batch_timeout",parentData:data119,parentDataProperty:"node_store_batch_timeout",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data119.batch_change_delay !== undefined){
if(!(validate22(data119.batch_change_delay, {instancePath:instancePath+"/tuning/batch_change_delay",parentData:data119,parentDataProperty:"batch_change_delay",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data119.batcher_workers !== undefined){
if(!(validate22(data119.batcher_workers, {instancePath:instancePath+"/tuning/batcher_workers",parentData:data119,parentDataProperty:"batcher_workers",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data119.node_mapsession_buffered_chan_size !== undefined){
if(!(validate22(data119.node_mapsession_buffered_chan_size, {instancePath:instancePath+"/tuning/node_mapsession_buffered_chan_size",parentData:data119,parentDataProperty:"node_mapsession_buffered_chan_size",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data119.register_cache_expiration !== undefined){
if(!(validate22(data119.register_cache_expiration, {instancePath:instancePath+"/tuning/register_cache_expiration",parentData:data119,parentDataProperty:"register_cache_expiration",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data119.register_cache_cleanup !== undefined){
if(!(validate22(data119.register_cache_cleanup, {instancePath:instancePath+"/tuning/register_cache_cleanup",parentData:data119,parentDataProperty:"register_cache_cleanup",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data119.notifier_send_timeout !== undefined){
if(!(validate22(data119.notifier_send_timeout, {instancePath:instancePath+"/tuning/notifier_send_timeout",parentData:data119,parentDataProperty:"notifier_send_timeout",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.cli !== undefined){
let data129 = data.cli;
if((!(data129 && typeof data129 == "object" && !Array.isArray(data129))) && (data129 !== null)){
const err54 = {instancePath:instancePath+"/cli",schemaPath:"#/properties/cli/type",keyword:"type",params:{type: schema6.properties.cli.type}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
for(const key27 in data129){
if(!((((key27 === "address") || (key27 === "api_key")) || (key27 === "timeout")) || (key27 === "insecure"))){
const err55 = {instancePath:instancePath+"/cli",schemaPath:"#/properties/cli/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data129.address !== undefined){
if(!(validate22(data129.address, {instancePath:instancePath+"/cli/address",parentData:data129,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data129.api_key !== undefined){
if(!(validate22(data129.api_key, {instancePath:instancePath+"/cli/api_key",parentData:data129,parentDataProperty:"api_key",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data129.timeout !== undefined){
if(!(validate22(data129.timeout, {instancePath:instancePath+"/cli/timeout",parentData:data129,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data129.insecure !== undefined){
if(!(validate22(data129.insecure, {instancePath:instancePath+"/cli/insecure",parentData:data129,parentDataProperty:"insecure",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.private_key_path !== undefined){
if(!(validate22(data.private_key_path, {instancePath:instancePath+"/private_key_path",parentData:data,parentDataProperty:"private_key_path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.ip_prefixes !== undefined){
if(!(validate28(data.ip_prefixes, {instancePath:instancePath+"/ip_prefixes",parentData:data,parentDataProperty:"ip_prefixes",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data.ephemeral_node_inactivity_timeout !== undefined){
if(!(validate22(data.ephemeral_node_inactivity_timeout, {instancePath:instancePath+"/ephemeral_node_inactivity_timeout",parentData:data,parentDataProperty:"ephemeral_node_inactivity_timeout",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.node_update_check_interval !== undefined){
if(!(validate22(data.node_update_check_interval, {instancePath:instancePath+"/node_update_check_interval",parentData:data,parentDataProperty:"node_update_check_interval",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.db_type !== undefined){
if(!(validate22(data.db_type, {instancePath:instancePath+"/db_type",parentData:data,parentDataProperty:"db_type",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.db_path !== undefined){
if(!(validate22(data.db_path, {instancePath:instancePath+"/db_path",parentData:data,parentDataProperty:"db_path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.db_host !== undefined){
if(!(validate22(data.db_host, {instancePath:instancePath+"/db_host",parentData:data,parentDataProperty:"db_host",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.db_port !== undefined){
if(!(validate22(data.db_port, {instancePath:instancePath+"/db_port",parentData:data,parentDataProperty:"db_port",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.db_name !== undefined){
if(!(validate22(data.db_name, {instancePath:instancePath+"/db_name",parentData:data,parentDataProperty:"db_name",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.db_user !== undefined){
if(!(validate22(data.db_user, {instancePath:instancePath+"/db_user",parentData:data,parentDataProperty:"db_user",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.db_pass !== undefined){
if(!(validate22(data.db_pass, {instancePath:instancePath+"/db_pass",parentData:data,parentDataProperty:"db_pass",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.db_ssl !== undefined){
if(!(validate22(data.db_ssl, {instancePath:instancePath+"/db_ssl",parentData:data,parentDataProperty:"db_ssl",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.acl_policy_path !== undefined){
if(!(validate22(data.acl_policy_path, {instancePath:instancePath+"/acl_policy_path",parentData:data,parentDataProperty:"acl_policy_path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.dns_config !== undefined){
let data147 = data.dns_config;
if((!(data147 && typeof data147 == "object" && !Array.isArray(data147))) && (data147 !== null)){
const err56 = {instancePath:instancePath+"/dns_config",schemaPath:"#/properties/dns_config/type",keyword:"type",params:{type: schema6.properties.dns_config.type}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data147 && typeof data147 == "object" && !Array.isArray(data147)){
for(const key28 in data147){
if(!((((((((key28 === "override_local_dns") || (key28 === "nameservers")) || (key28 === "restricted_nameservers")) || (key28 === "domains")) || (key28 === "extra_records")) || (key28 === "magic_dns")) || (key28 === "base_domain")) || (key28 === "use_username_in_magic_dns"))){
const err57 = {instancePath:instancePath+"/dns_config",schemaPath:"#/properties/dns_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data147.override_local_dns !== undefined){
if(!(validate22(data147.override_local_dns, {instancePath:instancePath+"/dns_config/override_local_dns",parentData:data147,parentDataProperty:"override_local_dns",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data147.nameservers !== undefined){
if(!(validate28(data147.nameservers, {instancePath:instancePath+"/dns_config/nameservers",parentData:data147,parentDataProperty:"nameservers",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data147.restricted_nameservers !== undefined){
let data150 = data147.restricted_nameservers;
if((!(data150 && typeof data150 == "object" && !Array.isArray(data150))) && (data150 !== null)){
const err58 = {instancePath:instancePath+"/dns_config/restricted_nameservers",schemaPath:"#/properties/dns_config/properties/restricted_nameservers/type",keyword:"type",params:{type: schema6.properties.dns_config.properties.restricted_nameservers.type}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data150 && typeof data150 == "object" && !Array.isArray(data150)){
for(const key29 in data150){
if(!(validate28(data150[key29], {instancePath:instancePath+"/dns_config/restricted_nameservers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data150,parentDataProperty:key29,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
}
if(data147.domains !== undefined){
if(!(validate28(data147.domains, {instancePath:instancePath+"/dns_config/domains",parentData:data147,parentDataProperty:"domains",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data147.extra_records !== undefined){
let data153 = data147.extra_records;
if(typeof data153 != "object"){
const err59 = {instancePath:instancePath+"/dns_config/extra_records",schemaPath:"#/properties/dns_config/properties/extra_records/type",keyword:"type",params:{type: schema6.properties.dns_config.properties.extra_records.type}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(Array.isArray(data153)){
const len1 = data153.length;
for(let i1=0; i1<len1; i1++){
let data154 = data153[i1];
if((!(data154 && typeof data154 == "object" && !Array.isArray(data154))) && (data154 !== null)){
const err60 = {instancePath:instancePath+"/dns_config/extra_records/" + i1,schemaPath:"#/properties/dns_config/properties/extra_records/items/type",keyword:"type",params:{type: schema6.properties.dns_config.properties.extra_records.items.type}};
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
if(data147.magic_dns !== undefined){
if(!(validate22(data147.magic_dns, {instancePath:instancePath+"/dns_config/magic_dns",parentData:data147,parentDataProperty:"magic_dns",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data147.base_domain !== undefined){
if(!(validate22(data147.base_domain, {instancePath:instancePath+"/dns_config/base_domain",parentData:data147,parentDataProperty:"base_domain",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data147.use_username_in_magic_dns !== undefined){
if(!(validate22(data147.use_username_in_magic_dns, {instancePath:instancePath+"/dns_config/use_username_in_magic_dns",parentData:data147,parentDataProperty:"use_username_in_magic_dns",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data.randomize_client_port !== undefined){
if(!(validate22(data.randomize_client_port, {instancePath:instancePath+"/randomize_client_port",parentData:data,parentDataProperty:"randomize_client_port",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
validate21.errors = vErrors;
return errors === 0;
}

