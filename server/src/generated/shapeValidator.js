// Written by `npm run generate`. Do not edit.
export const validateShape = validate10;
const schema11 = {"type":["object","null"],"properties":{"server_url":{"type":["string","number","boolean","null"]},"listen_addr":{"type":["string","number","boolean","null"]},"metrics_listen_addr":{"type":["string","number","boolean","null"]},"grpc_listen_addr":{"type":["string","number","boolean","null"]},"grpc_allow_insecure":{"type":["string","number","boolean","null"]},"trusted_proxies":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"noise":{"type":["object","null"],"properties":{"private_key_path":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"prefixes":{"type":["object","null"],"properties":{"v4":{"type":["string","number","boolean","null"]},"v6":{"type":["string","number","boolean","null"]},"allocation":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"derp":{"type":["object","null"],"properties":{"server":{"type":["object","null"],"properties":{"enabled":{"type":["string","number","boolean","null"]},"region_id":{"type":["string","number","boolean","null"]},"region_code":{"type":["string","number","boolean","null"]},"region_name":{"type":["string","number","boolean","null"]},"verify_clients":{"type":["string","number","boolean","null"]},"stun_listen_addr":{"type":["string","number","boolean","null"]},"private_key_path":{"type":["string","number","boolean","null"]},"automatically_add_embedded_derp_region":{"type":["string","number","boolean","null"]},"ipv4":{"type":["string","number","boolean","null"]},"ipv6":{"type":["string","number","boolean","null"]},"stun":{"type":["object","null"],"properties":{"enabled":{"type":["string","number","boolean","null"]}},"additionalProperties":false}},"additionalProperties":false},"urls":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"paths":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"auto_update_enabled":{"type":["string","number","boolean","null"]},"update_frequency":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"disable_check_updates":{"type":["string","number","boolean","null"]},"node":{"type":["object","null"],"properties":{"expiry":{"type":["string","number","boolean","null"]},"ephemeral":{"type":["object","null"],"properties":{"inactivity_timeout":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"routes":{"type":["object","null"],"properties":{"ha":{"type":["object","null"],"properties":{"probe_interval":{"type":["string","number","boolean","null"]},"probe_timeout":{"type":["string","number","boolean","null"]}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false},"preauth_keys":{"type":["object","null"],"properties":{"revoked_retention":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"database":{"type":["object","null"],"properties":{"type":{"type":["string","number","boolean","null"]},"debug":{"type":["string","number","boolean","null"]},"gorm":{"type":["object","null"],"properties":{"prepare_stmt":{"type":["string","number","boolean","null"]},"parameterized_queries":{"type":["string","number","boolean","null"]},"skip_err_record_not_found":{"type":["string","number","boolean","null"]},"slow_threshold":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"sqlite":{"type":["object","null"],"properties":{"path":{"type":["string","number","boolean","null"]},"write_ahead_log":{"type":["string","number","boolean","null"]},"wal_autocheckpoint":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"postgres":{"type":["object","null"],"properties":{"host":{"type":["string","number","boolean","null"]},"port":{"type":["string","number","boolean","null"]},"name":{"type":["string","number","boolean","null"]},"user":{"type":["string","number","boolean","null"]},"pass":{"type":["string","number","boolean","null"]},"max_open_conns":{"type":["string","number","boolean","null"]},"max_idle_conns":{"type":["string","number","boolean","null"]},"conn_max_idle_time_secs":{"type":["string","number","boolean","null"]},"ssl":{"type":["string","number","boolean","null"]}},"additionalProperties":false}},"additionalProperties":false},"acme_url":{"type":["string","number","boolean","null"]},"acme_email":{"type":["string","number","boolean","null"]},"tls_letsencrypt_hostname":{"type":["string","number","boolean","null"]},"tls_letsencrypt_cache_dir":{"type":["string","number","boolean","null"]},"tls_letsencrypt_challenge_type":{"type":["string","number","boolean","null"]},"tls_letsencrypt_listen":{"type":["string","number","boolean","null"]},"tls_cert_path":{"type":["string","number","boolean","null"]},"tls_key_path":{"type":["string","number","boolean","null"]},"log":{"type":["object","null"],"properties":{"level":{"type":["string","number","boolean","null"]},"format":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"policy":{"type":["object","null"],"properties":{"mode":{"type":["string","number","boolean","null"]},"path":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"dns":{"type":["object","null"],"properties":{"magic_dns":{"type":["string","number","boolean","null"]},"base_domain":{"type":["string","number","boolean","null"]},"override_local_dns":{"type":["string","number","boolean","null"]},"nameservers":{"type":["object","null"],"properties":{"global":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"split":{"type":["object","null"],"additionalProperties":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}}}},"additionalProperties":false},"search_domains":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"extra_records":{"type":["array","object","null"],"items":{"type":["object","null"]}},"extra_records_path":{"type":["string","number","boolean","null"]},"use_username_in_magic_dns":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"unix_socket":{"type":["string","number","boolean","null"]},"unix_socket_permission":{"type":["string","number","boolean","null"]},"oidc":{"type":["object","null"],"properties":{"only_start_if_oidc_is_available":{"type":["string","number","boolean","null"]},"issuer":{"type":["string","number","boolean","null"]},"client_id":{"type":["string","number","boolean","null"]},"client_secret":{"type":["string","number","boolean","null"]},"client_secret_path":{"type":["string","number","boolean","null"]},"use_expiry_from_token":{"type":["string","number","boolean","null"]},"scope":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"email_verified_required":{"type":["string","number","boolean","null"]},"extra_params":{"type":["object","null"],"additionalProperties":{"type":["string","number","boolean","null"]}},"allowed_domains":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"allowed_users":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"allowed_groups":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"pkce":{"type":["object","null"],"properties":{"enabled":{"type":["string","number","boolean","null"]},"method":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"enabled":{"type":["string","number","boolean","null"]},"expiry":{"type":["string","number","boolean","null"]},"strip_email_domain":{"type":["string","number","boolean","null"]},"map_legacy_users":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"logtail":{"type":["object","null"],"properties":{"enabled":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"taildrop":{"type":["object","null"],"properties":{"enabled":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"auto_update":{"type":["object","null"],"properties":{"enabled":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"tuning":{"type":["object","null"],"properties":{"register_cache_max_entries":{"type":["string","number","boolean","null"]},"node_store_batch_size":{"type":["string","number","boolean","null"]},"node_store_batch_timeout":{"type":["string","number","boolean","null"]},"batch_change_delay":{"type":["string","number","boolean","null"]},"batcher_workers":{"type":["string","number","boolean","null"]},"node_mapsession_buffered_chan_size":{"type":["string","number","boolean","null"]},"register_cache_expiration":{"type":["string","number","boolean","null"]},"register_cache_cleanup":{"type":["string","number","boolean","null"]},"notifier_send_timeout":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"cli":{"type":["object","null"],"properties":{"address":{"type":["string","number","boolean","null"]},"api_key":{"type":["string","number","boolean","null"]},"timeout":{"type":["string","number","boolean","null"]},"insecure":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"private_key_path":{"type":["string","number","boolean","null"]},"ip_prefixes":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"ephemeral_node_inactivity_timeout":{"type":["string","number","boolean","null"]},"node_update_check_interval":{"type":["string","number","boolean","null"]},"db_type":{"type":["string","number","boolean","null"]},"db_path":{"type":["string","number","boolean","null"]},"db_host":{"type":["string","number","boolean","null"]},"db_port":{"type":["string","number","boolean","null"]},"db_name":{"type":["string","number","boolean","null"]},"db_user":{"type":["string","number","boolean","null"]},"db_pass":{"type":["string","number","boolean","null"]},"db_ssl":{"type":["string","number","boolean","null"]},"acl_policy_path":{"type":["string","number","boolean","null"]},"dns_config":{"type":["object","null"],"properties":{"override_local_dns":{"type":["string","number","boolean","null"]},"nameservers":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"restricted_nameservers":{"type":["object","null"],"additionalProperties":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}}},"domains":{"type":["string","number","boolean","null","array"],"items":{"type":["string","number","boolean","null"]}},"extra_records":{"type":["array","object","null"],"items":{"type":["object","null"]}},"magic_dns":{"type":["string","number","boolean","null"]},"base_domain":{"type":["string","number","boolean","null"]},"use_username_in_magic_dns":{"type":["string","number","boolean","null"]}},"additionalProperties":false},"randomize_client_port":{"type":["string","number","boolean","null"]}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(func2.call(schema11.properties, key0))){
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
let data0 = data.server_url;
if((((typeof data0 !== "string") && (!(typeof data0 == "number"))) && (typeof data0 !== "boolean")) && (data0 !== null)){
const err2 = {instancePath:instancePath+"/server_url",schemaPath:"#/properties/server_url/type",keyword:"type",params:{type: schema11.properties.server_url.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.listen_addr !== undefined){
let data1 = data.listen_addr;
if((((typeof data1 !== "string") && (!(typeof data1 == "number"))) && (typeof data1 !== "boolean")) && (data1 !== null)){
const err3 = {instancePath:instancePath+"/listen_addr",schemaPath:"#/properties/listen_addr/type",keyword:"type",params:{type: schema11.properties.listen_addr.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.metrics_listen_addr !== undefined){
let data2 = data.metrics_listen_addr;
if((((typeof data2 !== "string") && (!(typeof data2 == "number"))) && (typeof data2 !== "boolean")) && (data2 !== null)){
const err4 = {instancePath:instancePath+"/metrics_listen_addr",schemaPath:"#/properties/metrics_listen_addr/type",keyword:"type",params:{type: schema11.properties.metrics_listen_addr.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.grpc_listen_addr !== undefined){
let data3 = data.grpc_listen_addr;
if((((typeof data3 !== "string") && (!(typeof data3 == "number"))) && (typeof data3 !== "boolean")) && (data3 !== null)){
const err5 = {instancePath:instancePath+"/grpc_listen_addr",schemaPath:"#/properties/grpc_listen_addr/type",keyword:"type",params:{type: schema11.properties.grpc_listen_addr.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.grpc_allow_insecure !== undefined){
let data4 = data.grpc_allow_insecure;
if((((typeof data4 !== "string") && (!(typeof data4 == "number"))) && (typeof data4 !== "boolean")) && (data4 !== null)){
const err6 = {instancePath:instancePath+"/grpc_allow_insecure",schemaPath:"#/properties/grpc_allow_insecure/type",keyword:"type",params:{type: schema11.properties.grpc_allow_insecure.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.trusted_proxies !== undefined){
let data5 = data.trusted_proxies;
if(((((typeof data5 !== "string") && (!(typeof data5 == "number"))) && (typeof data5 !== "boolean")) && (data5 !== null)) && (!(Array.isArray(data5)))){
const err7 = {instancePath:instancePath+"/trusted_proxies",schemaPath:"#/properties/trusted_proxies/type",keyword:"type",params:{type: schema11.properties.trusted_proxies.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if((((typeof data6 !== "string") && (!(typeof data6 == "number"))) && (typeof data6 !== "boolean")) && (data6 !== null)){
const err8 = {instancePath:instancePath+"/trusted_proxies/" + i0,schemaPath:"#/properties/trusted_proxies/items/type",keyword:"type",params:{type: schema11.properties.trusted_proxies.items.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data.noise !== undefined){
let data7 = data.noise;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
const err9 = {instancePath:instancePath+"/noise",schemaPath:"#/properties/noise/type",keyword:"type",params:{type: schema11.properties.noise.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(key1 === "private_key_path")){
const err10 = {instancePath:instancePath+"/noise",schemaPath:"#/properties/noise/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.private_key_path !== undefined){
let data8 = data7.private_key_path;
if((((typeof data8 !== "string") && (!(typeof data8 == "number"))) && (typeof data8 !== "boolean")) && (data8 !== null)){
const err11 = {instancePath:instancePath+"/noise/private_key_path",schemaPath:"#/properties/noise/properties/private_key_path/type",keyword:"type",params:{type: schema11.properties.noise.properties.private_key_path.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
if(data.prefixes !== undefined){
let data9 = data.prefixes;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
const err12 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/type",keyword:"type",params:{type: schema11.properties.prefixes.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!(((key2 === "v4") || (key2 === "v6")) || (key2 === "allocation"))){
const err13 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data9.v4 !== undefined){
let data10 = data9.v4;
if((((typeof data10 !== "string") && (!(typeof data10 == "number"))) && (typeof data10 !== "boolean")) && (data10 !== null)){
const err14 = {instancePath:instancePath+"/prefixes/v4",schemaPath:"#/properties/prefixes/properties/v4/type",keyword:"type",params:{type: schema11.properties.prefixes.properties.v4.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data9.v6 !== undefined){
let data11 = data9.v6;
if((((typeof data11 !== "string") && (!(typeof data11 == "number"))) && (typeof data11 !== "boolean")) && (data11 !== null)){
const err15 = {instancePath:instancePath+"/prefixes/v6",schemaPath:"#/properties/prefixes/properties/v6/type",keyword:"type",params:{type: schema11.properties.prefixes.properties.v6.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.allocation !== undefined){
let data12 = data9.allocation;
if((((typeof data12 !== "string") && (!(typeof data12 == "number"))) && (typeof data12 !== "boolean")) && (data12 !== null)){
const err16 = {instancePath:instancePath+"/prefixes/allocation",schemaPath:"#/properties/prefixes/properties/allocation/type",keyword:"type",params:{type: schema11.properties.prefixes.properties.allocation.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
if(data.derp !== undefined){
let data13 = data.derp;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
const err17 = {instancePath:instancePath+"/derp",schemaPath:"#/properties/derp/type",keyword:"type",params:{type: schema11.properties.derp.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(((((key3 === "server") || (key3 === "urls")) || (key3 === "paths")) || (key3 === "auto_update_enabled")) || (key3 === "update_frequency"))){
const err18 = {instancePath:instancePath+"/derp",schemaPath:"#/properties/derp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data13.server !== undefined){
let data14 = data13.server;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
const err19 = {instancePath:instancePath+"/derp/server",schemaPath:"#/properties/derp/properties/server/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key4 in data14){
if(!(func2.call(schema11.properties.derp.properties.server.properties, key4))){
const err20 = {instancePath:instancePath+"/derp/server",schemaPath:"#/properties/derp/properties/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data14.enabled !== undefined){
let data15 = data14.enabled;
if((((typeof data15 !== "string") && (!(typeof data15 == "number"))) && (typeof data15 !== "boolean")) && (data15 !== null)){
const err21 = {instancePath:instancePath+"/derp/server/enabled",schemaPath:"#/properties/derp/properties/server/properties/enabled/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.enabled.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data14.region_id !== undefined){
let data16 = data14.region_id;
if((((typeof data16 !== "string") && (!(typeof data16 == "number"))) && (typeof data16 !== "boolean")) && (data16 !== null)){
const err22 = {instancePath:instancePath+"/derp/server/region_id",schemaPath:"#/properties/derp/properties/server/properties/region_id/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.region_id.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data14.region_code !== undefined){
let data17 = data14.region_code;
if((((typeof data17 !== "string") && (!(typeof data17 == "number"))) && (typeof data17 !== "boolean")) && (data17 !== null)){
const err23 = {instancePath:instancePath+"/derp/server/region_code",schemaPath:"#/properties/derp/properties/server/properties/region_code/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.region_code.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data14.region_name !== undefined){
let data18 = data14.region_name;
if((((typeof data18 !== "string") && (!(typeof data18 == "number"))) && (typeof data18 !== "boolean")) && (data18 !== null)){
const err24 = {instancePath:instancePath+"/derp/server/region_name",schemaPath:"#/properties/derp/properties/server/properties/region_name/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.region_name.type}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data14.verify_clients !== undefined){
let data19 = data14.verify_clients;
if((((typeof data19 !== "string") && (!(typeof data19 == "number"))) && (typeof data19 !== "boolean")) && (data19 !== null)){
const err25 = {instancePath:instancePath+"/derp/server/verify_clients",schemaPath:"#/properties/derp/properties/server/properties/verify_clients/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.verify_clients.type}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data14.stun_listen_addr !== undefined){
let data20 = data14.stun_listen_addr;
if((((typeof data20 !== "string") && (!(typeof data20 == "number"))) && (typeof data20 !== "boolean")) && (data20 !== null)){
const err26 = {instancePath:instancePath+"/derp/server/stun_listen_addr",schemaPath:"#/properties/derp/properties/server/properties/stun_listen_addr/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.stun_listen_addr.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.private_key_path !== undefined){
let data21 = data14.private_key_path;
if((((typeof data21 !== "string") && (!(typeof data21 == "number"))) && (typeof data21 !== "boolean")) && (data21 !== null)){
const err27 = {instancePath:instancePath+"/derp/server/private_key_path",schemaPath:"#/properties/derp/properties/server/properties/private_key_path/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.private_key_path.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data14.automatically_add_embedded_derp_region !== undefined){
let data22 = data14.automatically_add_embedded_derp_region;
if((((typeof data22 !== "string") && (!(typeof data22 == "number"))) && (typeof data22 !== "boolean")) && (data22 !== null)){
const err28 = {instancePath:instancePath+"/derp/server/automatically_add_embedded_derp_region",schemaPath:"#/properties/derp/properties/server/properties/automatically_add_embedded_derp_region/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.automatically_add_embedded_derp_region.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.ipv4 !== undefined){
let data23 = data14.ipv4;
if((((typeof data23 !== "string") && (!(typeof data23 == "number"))) && (typeof data23 !== "boolean")) && (data23 !== null)){
const err29 = {instancePath:instancePath+"/derp/server/ipv4",schemaPath:"#/properties/derp/properties/server/properties/ipv4/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.ipv4.type}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data14.ipv6 !== undefined){
let data24 = data14.ipv6;
if((((typeof data24 !== "string") && (!(typeof data24 == "number"))) && (typeof data24 !== "boolean")) && (data24 !== null)){
const err30 = {instancePath:instancePath+"/derp/server/ipv6",schemaPath:"#/properties/derp/properties/server/properties/ipv6/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.ipv6.type}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.stun !== undefined){
let data25 = data14.stun;
if((!(data25 && typeof data25 == "object" && !Array.isArray(data25))) && (data25 !== null)){
const err31 = {instancePath:instancePath+"/derp/server/stun",schemaPath:"#/properties/derp/properties/server/properties/stun/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.stun.type}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key5 in data25){
if(!(key5 === "enabled")){
const err32 = {instancePath:instancePath+"/derp/server/stun",schemaPath:"#/properties/derp/properties/server/properties/stun/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data25.enabled !== undefined){
let data26 = data25.enabled;
if((((typeof data26 !== "string") && (!(typeof data26 == "number"))) && (typeof data26 !== "boolean")) && (data26 !== null)){
const err33 = {instancePath:instancePath+"/derp/server/stun/enabled",schemaPath:"#/properties/derp/properties/server/properties/stun/properties/enabled/type",keyword:"type",params:{type: schema11.properties.derp.properties.server.properties.stun.properties.enabled.type}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
}
}
if(data13.urls !== undefined){
let data27 = data13.urls;
if(((((typeof data27 !== "string") && (!(typeof data27 == "number"))) && (typeof data27 !== "boolean")) && (data27 !== null)) && (!(Array.isArray(data27)))){
const err34 = {instancePath:instancePath+"/derp/urls",schemaPath:"#/properties/derp/properties/urls/type",keyword:"type",params:{type: schema11.properties.derp.properties.urls.type}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(Array.isArray(data27)){
const len1 = data27.length;
for(let i1=0; i1<len1; i1++){
let data28 = data27[i1];
if((((typeof data28 !== "string") && (!(typeof data28 == "number"))) && (typeof data28 !== "boolean")) && (data28 !== null)){
const err35 = {instancePath:instancePath+"/derp/urls/" + i1,schemaPath:"#/properties/derp/properties/urls/items/type",keyword:"type",params:{type: schema11.properties.derp.properties.urls.items.type}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
if(data13.paths !== undefined){
let data29 = data13.paths;
if(((((typeof data29 !== "string") && (!(typeof data29 == "number"))) && (typeof data29 !== "boolean")) && (data29 !== null)) && (!(Array.isArray(data29)))){
const err36 = {instancePath:instancePath+"/derp/paths",schemaPath:"#/properties/derp/properties/paths/type",keyword:"type",params:{type: schema11.properties.derp.properties.paths.type}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(Array.isArray(data29)){
const len2 = data29.length;
for(let i2=0; i2<len2; i2++){
let data30 = data29[i2];
if((((typeof data30 !== "string") && (!(typeof data30 == "number"))) && (typeof data30 !== "boolean")) && (data30 !== null)){
const err37 = {instancePath:instancePath+"/derp/paths/" + i2,schemaPath:"#/properties/derp/properties/paths/items/type",keyword:"type",params:{type: schema11.properties.derp.properties.paths.items.type}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
if(data13.auto_update_enabled !== undefined){
let data31 = data13.auto_update_enabled;
if((((typeof data31 !== "string") && (!(typeof data31 == "number"))) && (typeof data31 !== "boolean")) && (data31 !== null)){
const err38 = {instancePath:instancePath+"/derp/auto_update_enabled",schemaPath:"#/properties/derp/properties/auto_update_enabled/type",keyword:"type",params:{type: schema11.properties.derp.properties.auto_update_enabled.type}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.update_frequency !== undefined){
let data32 = data13.update_frequency;
if((((typeof data32 !== "string") && (!(typeof data32 == "number"))) && (typeof data32 !== "boolean")) && (data32 !== null)){
const err39 = {instancePath:instancePath+"/derp/update_frequency",schemaPath:"#/properties/derp/properties/update_frequency/type",keyword:"type",params:{type: schema11.properties.derp.properties.update_frequency.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
}
if(data.disable_check_updates !== undefined){
let data33 = data.disable_check_updates;
if((((typeof data33 !== "string") && (!(typeof data33 == "number"))) && (typeof data33 !== "boolean")) && (data33 !== null)){
const err40 = {instancePath:instancePath+"/disable_check_updates",schemaPath:"#/properties/disable_check_updates/type",keyword:"type",params:{type: schema11.properties.disable_check_updates.type}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.node !== undefined){
let data34 = data.node;
if((!(data34 && typeof data34 == "object" && !Array.isArray(data34))) && (data34 !== null)){
const err41 = {instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: schema11.properties.node.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key6 in data34){
if(!(((key6 === "expiry") || (key6 === "ephemeral")) || (key6 === "routes"))){
const err42 = {instancePath:instancePath+"/node",schemaPath:"#/properties/node/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data34.expiry !== undefined){
let data35 = data34.expiry;
if((((typeof data35 !== "string") && (!(typeof data35 == "number"))) && (typeof data35 !== "boolean")) && (data35 !== null)){
const err43 = {instancePath:instancePath+"/node/expiry",schemaPath:"#/properties/node/properties/expiry/type",keyword:"type",params:{type: schema11.properties.node.properties.expiry.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data34.ephemeral !== undefined){
let data36 = data34.ephemeral;
if((!(data36 && typeof data36 == "object" && !Array.isArray(data36))) && (data36 !== null)){
const err44 = {instancePath:instancePath+"/node/ephemeral",schemaPath:"#/properties/node/properties/ephemeral/type",keyword:"type",params:{type: schema11.properties.node.properties.ephemeral.type}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key7 in data36){
if(!(key7 === "inactivity_timeout")){
const err45 = {instancePath:instancePath+"/node/ephemeral",schemaPath:"#/properties/node/properties/ephemeral/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data36.inactivity_timeout !== undefined){
let data37 = data36.inactivity_timeout;
if((((typeof data37 !== "string") && (!(typeof data37 == "number"))) && (typeof data37 !== "boolean")) && (data37 !== null)){
const err46 = {instancePath:instancePath+"/node/ephemeral/inactivity_timeout",schemaPath:"#/properties/node/properties/ephemeral/properties/inactivity_timeout/type",keyword:"type",params:{type: schema11.properties.node.properties.ephemeral.properties.inactivity_timeout.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
}
if(data34.routes !== undefined){
let data38 = data34.routes;
if((!(data38 && typeof data38 == "object" && !Array.isArray(data38))) && (data38 !== null)){
const err47 = {instancePath:instancePath+"/node/routes",schemaPath:"#/properties/node/properties/routes/type",keyword:"type",params:{type: schema11.properties.node.properties.routes.type}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key8 in data38){
if(!(key8 === "ha")){
const err48 = {instancePath:instancePath+"/node/routes",schemaPath:"#/properties/node/properties/routes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data38.ha !== undefined){
let data39 = data38.ha;
if((!(data39 && typeof data39 == "object" && !Array.isArray(data39))) && (data39 !== null)){
const err49 = {instancePath:instancePath+"/node/routes/ha",schemaPath:"#/properties/node/properties/routes/properties/ha/type",keyword:"type",params:{type: schema11.properties.node.properties.routes.properties.ha.type}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key9 in data39){
if(!((key9 === "probe_interval") || (key9 === "probe_timeout"))){
const err50 = {instancePath:instancePath+"/node/routes/ha",schemaPath:"#/properties/node/properties/routes/properties/ha/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data39.probe_interval !== undefined){
let data40 = data39.probe_interval;
if((((typeof data40 !== "string") && (!(typeof data40 == "number"))) && (typeof data40 !== "boolean")) && (data40 !== null)){
const err51 = {instancePath:instancePath+"/node/routes/ha/probe_interval",schemaPath:"#/properties/node/properties/routes/properties/ha/properties/probe_interval/type",keyword:"type",params:{type: schema11.properties.node.properties.routes.properties.ha.properties.probe_interval.type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data39.probe_timeout !== undefined){
let data41 = data39.probe_timeout;
if((((typeof data41 !== "string") && (!(typeof data41 == "number"))) && (typeof data41 !== "boolean")) && (data41 !== null)){
const err52 = {instancePath:instancePath+"/node/routes/ha/probe_timeout",schemaPath:"#/properties/node/properties/routes/properties/ha/properties/probe_timeout/type",keyword:"type",params:{type: schema11.properties.node.properties.routes.properties.ha.properties.probe_timeout.type}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
}
}
}
}
}
if(data.preauth_keys !== undefined){
let data42 = data.preauth_keys;
if((!(data42 && typeof data42 == "object" && !Array.isArray(data42))) && (data42 !== null)){
const err53 = {instancePath:instancePath+"/preauth_keys",schemaPath:"#/properties/preauth_keys/type",keyword:"type",params:{type: schema11.properties.preauth_keys.type}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key10 in data42){
if(!(key10 === "revoked_retention")){
const err54 = {instancePath:instancePath+"/preauth_keys",schemaPath:"#/properties/preauth_keys/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data42.revoked_retention !== undefined){
let data43 = data42.revoked_retention;
if((((typeof data43 !== "string") && (!(typeof data43 == "number"))) && (typeof data43 !== "boolean")) && (data43 !== null)){
const err55 = {instancePath:instancePath+"/preauth_keys/revoked_retention",schemaPath:"#/properties/preauth_keys/properties/revoked_retention/type",keyword:"type",params:{type: schema11.properties.preauth_keys.properties.revoked_retention.type}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
if(data.database !== undefined){
let data44 = data.database;
if((!(data44 && typeof data44 == "object" && !Array.isArray(data44))) && (data44 !== null)){
const err56 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: schema11.properties.database.type}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key11 in data44){
if(!(((((key11 === "type") || (key11 === "debug")) || (key11 === "gorm")) || (key11 === "sqlite")) || (key11 === "postgres"))){
const err57 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data44.type !== undefined){
let data45 = data44.type;
if((((typeof data45 !== "string") && (!(typeof data45 == "number"))) && (typeof data45 !== "boolean")) && (data45 !== null)){
const err58 = {instancePath:instancePath+"/database/type",schemaPath:"#/properties/database/properties/type/type",keyword:"type",params:{type: schema11.properties.database.properties.type.type}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data44.debug !== undefined){
let data46 = data44.debug;
if((((typeof data46 !== "string") && (!(typeof data46 == "number"))) && (typeof data46 !== "boolean")) && (data46 !== null)){
const err59 = {instancePath:instancePath+"/database/debug",schemaPath:"#/properties/database/properties/debug/type",keyword:"type",params:{type: schema11.properties.database.properties.debug.type}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data44.gorm !== undefined){
let data47 = data44.gorm;
if((!(data47 && typeof data47 == "object" && !Array.isArray(data47))) && (data47 !== null)){
const err60 = {instancePath:instancePath+"/database/gorm",schemaPath:"#/properties/database/properties/gorm/type",keyword:"type",params:{type: schema11.properties.database.properties.gorm.type}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key12 in data47){
if(!((((key12 === "prepare_stmt") || (key12 === "parameterized_queries")) || (key12 === "skip_err_record_not_found")) || (key12 === "slow_threshold"))){
const err61 = {instancePath:instancePath+"/database/gorm",schemaPath:"#/properties/database/properties/gorm/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data47.prepare_stmt !== undefined){
let data48 = data47.prepare_stmt;
if((((typeof data48 !== "string") && (!(typeof data48 == "number"))) && (typeof data48 !== "boolean")) && (data48 !== null)){
const err62 = {instancePath:instancePath+"/database/gorm/prepare_stmt",schemaPath:"#/properties/database/properties/gorm/properties/prepare_stmt/type",keyword:"type",params:{type: schema11.properties.database.properties.gorm.properties.prepare_stmt.type}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data47.parameterized_queries !== undefined){
let data49 = data47.parameterized_queries;
if((((typeof data49 !== "string") && (!(typeof data49 == "number"))) && (typeof data49 !== "boolean")) && (data49 !== null)){
const err63 = {instancePath:instancePath+"/database/gorm/parameterized_queries",schemaPath:"#/properties/database/properties/gorm/properties/parameterized_queries/type",keyword:"type",params:{type: schema11.properties.database.properties.gorm.properties.parameterized_queries.type}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data47.skip_err_record_not_found !== undefined){
let data50 = data47.skip_err_record_not_found;
if((((typeof data50 !== "string") && (!(typeof data50 == "number"))) && (typeof data50 !== "boolean")) && (data50 !== null)){
const err64 = {instancePath:instancePath+"/database/gorm/skip_err_record_not_found",schemaPath:"#/properties/database/properties/gorm/properties/skip_err_record_not_found/type",keyword:"type",params:{type: schema11.properties.database.properties.gorm.properties.skip_err_record_not_found.type}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data47.slow_threshold !== undefined){
let data51 = data47.slow_threshold;
if((((typeof data51 !== "string") && (!(typeof data51 == "number"))) && (typeof data51 !== "boolean")) && (data51 !== null)){
const err65 = {instancePath:instancePath+"/database/gorm/slow_threshold",schemaPath:"#/properties/database/properties/gorm/properties/slow_threshold/type",keyword:"type",params:{type: schema11.properties.database.properties.gorm.properties.slow_threshold.type}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
}
if(data44.sqlite !== undefined){
let data52 = data44.sqlite;
if((!(data52 && typeof data52 == "object" && !Array.isArray(data52))) && (data52 !== null)){
const err66 = {instancePath:instancePath+"/database/sqlite",schemaPath:"#/properties/database/properties/sqlite/type",keyword:"type",params:{type: schema11.properties.database.properties.sqlite.type}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key13 in data52){
if(!(((key13 === "path") || (key13 === "write_ahead_log")) || (key13 === "wal_autocheckpoint"))){
const err67 = {instancePath:instancePath+"/database/sqlite",schemaPath:"#/properties/database/properties/sqlite/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data52.path !== undefined){
let data53 = data52.path;
if((((typeof data53 !== "string") && (!(typeof data53 == "number"))) && (typeof data53 !== "boolean")) && (data53 !== null)){
const err68 = {instancePath:instancePath+"/database/sqlite/path",schemaPath:"#/properties/database/properties/sqlite/properties/path/type",keyword:"type",params:{type: schema11.properties.database.properties.sqlite.properties.path.type}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data52.write_ahead_log !== undefined){
let data54 = data52.write_ahead_log;
if((((typeof data54 !== "string") && (!(typeof data54 == "number"))) && (typeof data54 !== "boolean")) && (data54 !== null)){
const err69 = {instancePath:instancePath+"/database/sqlite/write_ahead_log",schemaPath:"#/properties/database/properties/sqlite/properties/write_ahead_log/type",keyword:"type",params:{type: schema11.properties.database.properties.sqlite.properties.write_ahead_log.type}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data52.wal_autocheckpoint !== undefined){
let data55 = data52.wal_autocheckpoint;
if((((typeof data55 !== "string") && (!(typeof data55 == "number"))) && (typeof data55 !== "boolean")) && (data55 !== null)){
const err70 = {instancePath:instancePath+"/database/sqlite/wal_autocheckpoint",schemaPath:"#/properties/database/properties/sqlite/properties/wal_autocheckpoint/type",keyword:"type",params:{type: schema11.properties.database.properties.sqlite.properties.wal_autocheckpoint.type}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
if(data44.postgres !== undefined){
let data56 = data44.postgres;
if((!(data56 && typeof data56 == "object" && !Array.isArray(data56))) && (data56 !== null)){
const err71 = {instancePath:instancePath+"/database/postgres",schemaPath:"#/properties/database/properties/postgres/type",keyword:"type",params:{type: schema11.properties.database.properties.postgres.type}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key14 in data56){
if(!(func2.call(schema11.properties.database.properties.postgres.properties, key14))){
const err72 = {instancePath:instancePath+"/database/postgres",schemaPath:"#/properties/database/properties/postgres/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data56.host !== undefined){
let data57 = data56.host;
if((((typeof data57 !== "string") && (!(typeof data57 == "number"))) && (typeof data57 !== "boolean")) && (data57 !== null)){
const err73 = {instancePath:instancePath+"/database/postgres/host",schemaPath:"#/properties/database/properties/postgres/properties/host/type",keyword:"type",params:{type: schema11.properties.database.properties.postgres.properties.host.type}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data56.port !== undefined){
let data58 = data56.port;
if((((typeof data58 !== "string") && (!(typeof data58 == "number"))) && (typeof data58 !== "boolean")) && (data58 !== null)){
const err74 = {instancePath:instancePath+"/database/postgres/port",schemaPath:"#/properties/database/properties/postgres/properties/port/type",keyword:"type",params:{type: schema11.properties.database.properties.postgres.properties.port.type}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data56.name !== undefined){
let data59 = data56.name;
if((((typeof data59 !== "string") && (!(typeof data59 == "number"))) && (typeof data59 !== "boolean")) && (data59 !== null)){
const err75 = {instancePath:instancePath+"/database/postgres/name",schemaPath:"#/properties/database/properties/postgres/properties/name/type",keyword:"type",params:{type: schema11.properties.database.properties.postgres.properties.name.type}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data56.user !== undefined){
let data60 = data56.user;
if((((typeof data60 !== "string") && (!(typeof data60 == "number"))) && (typeof data60 !== "boolean")) && (data60 !== null)){
const err76 = {instancePath:instancePath+"/database/postgres/user",schemaPath:"#/properties/database/properties/postgres/properties/user/type",keyword:"type",params:{type: schema11.properties.database.properties.postgres.properties.user.type}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data56.pass !== undefined){
let data61 = data56.pass;
if((((typeof data61 !== "string") && (!(typeof data61 == "number"))) && (typeof data61 !== "boolean")) && (data61 !== null)){
const err77 = {instancePath:instancePath+"/database/postgres/pass",schemaPath:"#/properties/database/properties/postgres/properties/pass/type",keyword:"type",params:{type: schema11.properties.database.properties.postgres.properties.pass.type}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data56.max_open_conns !== undefined){
let data62 = data56.max_open_conns;
if((((typeof data62 !== "string") && (!(typeof data62 == "number"))) && (typeof data62 !== "boolean")) && (data62 !== null)){
const err78 = {instancePath:instancePath+"/database/postgres/max_open_conns",schemaPath:"#/properties/database/properties/postgres/properties/max_open_conns/type",keyword:"type",params:{type: schema11.properties.database.properties.postgres.properties.max_open_conns.type}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data56.max_idle_conns !== undefined){
let data63 = data56.max_idle_conns;
if((((typeof data63 !== "string") && (!(typeof data63 == "number"))) && (typeof data63 !== "boolean")) && (data63 !== null)){
const err79 = {instancePath:instancePath+"/database/postgres/max_idle_conns",schemaPath:"#/properties/database/properties/postgres/properties/max_idle_conns/type",keyword:"type",params:{type: schema11.properties.database.properties.postgres.properties.max_idle_conns.type}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data56.conn_max_idle_time_secs !== undefined){
let data64 = data56.conn_max_idle_time_secs;
if((((typeof data64 !== "string") && (!(typeof data64 == "number"))) && (typeof data64 !== "boolean")) && (data64 !== null)){
const err80 = {instancePath:instancePath+"/database/postgres/conn_max_idle_time_secs",schemaPath:"#/properties/database/properties/postgres/properties/conn_max_idle_time_secs/type",keyword:"type",params:{type: schema11.properties.database.properties.postgres.properties.conn_max_idle_time_secs.type}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data56.ssl !== undefined){
let data65 = data56.ssl;
if((((typeof data65 !== "string") && (!(typeof data65 == "number"))) && (typeof data65 !== "boolean")) && (data65 !== null)){
const err81 = {instancePath:instancePath+"/database/postgres/ssl",schemaPath:"#/properties/database/properties/postgres/properties/ssl/type",keyword:"type",params:{type: schema11.properties.database.properties.postgres.properties.ssl.type}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
}
}
}
if(data.acme_url !== undefined){
let data66 = data.acme_url;
if((((typeof data66 !== "string") && (!(typeof data66 == "number"))) && (typeof data66 !== "boolean")) && (data66 !== null)){
const err82 = {instancePath:instancePath+"/acme_url",schemaPath:"#/properties/acme_url/type",keyword:"type",params:{type: schema11.properties.acme_url.type}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.acme_email !== undefined){
let data67 = data.acme_email;
if((((typeof data67 !== "string") && (!(typeof data67 == "number"))) && (typeof data67 !== "boolean")) && (data67 !== null)){
const err83 = {instancePath:instancePath+"/acme_email",schemaPath:"#/properties/acme_email/type",keyword:"type",params:{type: schema11.properties.acme_email.type}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.tls_letsencrypt_hostname !== undefined){
let data68 = data.tls_letsencrypt_hostname;
if((((typeof data68 !== "string") && (!(typeof data68 == "number"))) && (typeof data68 !== "boolean")) && (data68 !== null)){
const err84 = {instancePath:instancePath+"/tls_letsencrypt_hostname",schemaPath:"#/properties/tls_letsencrypt_hostname/type",keyword:"type",params:{type: schema11.properties.tls_letsencrypt_hostname.type}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.tls_letsencrypt_cache_dir !== undefined){
let data69 = data.tls_letsencrypt_cache_dir;
if((((typeof data69 !== "string") && (!(typeof data69 == "number"))) && (typeof data69 !== "boolean")) && (data69 !== null)){
const err85 = {instancePath:instancePath+"/tls_letsencrypt_cache_dir",schemaPath:"#/properties/tls_letsencrypt_cache_dir/type",keyword:"type",params:{type: schema11.properties.tls_letsencrypt_cache_dir.type}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.tls_letsencrypt_challenge_type !== undefined){
let data70 = data.tls_letsencrypt_challenge_type;
if((((typeof data70 !== "string") && (!(typeof data70 == "number"))) && (typeof data70 !== "boolean")) && (data70 !== null)){
const err86 = {instancePath:instancePath+"/tls_letsencrypt_challenge_type",schemaPath:"#/properties/tls_letsencrypt_challenge_type/type",keyword:"type",params:{type: schema11.properties.tls_letsencrypt_challenge_type.type}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.tls_letsencrypt_listen !== undefined){
let data71 = data.tls_letsencrypt_listen;
if((((typeof data71 !== "string") && (!(typeof data71 == "number"))) && (typeof data71 !== "boolean")) && (data71 !== null)){
const err87 = {instancePath:instancePath+"/tls_letsencrypt_listen",schemaPath:"#/properties/tls_letsencrypt_listen/type",keyword:"type",params:{type: schema11.properties.tls_letsencrypt_listen.type}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.tls_cert_path !== undefined){
let data72 = data.tls_cert_path;
if((((typeof data72 !== "string") && (!(typeof data72 == "number"))) && (typeof data72 !== "boolean")) && (data72 !== null)){
const err88 = {instancePath:instancePath+"/tls_cert_path",schemaPath:"#/properties/tls_cert_path/type",keyword:"type",params:{type: schema11.properties.tls_cert_path.type}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.tls_key_path !== undefined){
let data73 = data.tls_key_path;
if((((typeof data73 !== "string") && (!(typeof data73 == "number"))) && (typeof data73 !== "boolean")) && (data73 !== null)){
const err89 = {instancePath:instancePath+"/tls_key_path",schemaPath:"#/properties/tls_key_path/type",keyword:"type",params:{type: schema11.properties.tls_key_path.type}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.log !== undefined){
let data74 = data.log;
if((!(data74 && typeof data74 == "object" && !Array.isArray(data74))) && (data74 !== null)){
const err90 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: schema11.properties.log.type}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key15 in data74){
if(!((key15 === "level") || (key15 === "format"))){
const err91 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data74.level !== undefined){
let data75 = data74.level;
if((((typeof data75 !== "string") && (!(typeof data75 == "number"))) && (typeof data75 !== "boolean")) && (data75 !== null)){
const err92 = {instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/type",keyword:"type",params:{type: schema11.properties.log.properties.level.type}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data74.format !== undefined){
let data76 = data74.format;
if((((typeof data76 !== "string") && (!(typeof data76 == "number"))) && (typeof data76 !== "boolean")) && (data76 !== null)){
const err93 = {instancePath:instancePath+"/log/format",schemaPath:"#/properties/log/properties/format/type",keyword:"type",params:{type: schema11.properties.log.properties.format.type}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
}
if(data.policy !== undefined){
let data77 = data.policy;
if((!(data77 && typeof data77 == "object" && !Array.isArray(data77))) && (data77 !== null)){
const err94 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: schema11.properties.policy.type}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
for(const key16 in data77){
if(!((key16 === "mode") || (key16 === "path"))){
const err95 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data77.mode !== undefined){
let data78 = data77.mode;
if((((typeof data78 !== "string") && (!(typeof data78 == "number"))) && (typeof data78 !== "boolean")) && (data78 !== null)){
const err96 = {instancePath:instancePath+"/policy/mode",schemaPath:"#/properties/policy/properties/mode/type",keyword:"type",params:{type: schema11.properties.policy.properties.mode.type}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data77.path !== undefined){
let data79 = data77.path;
if((((typeof data79 !== "string") && (!(typeof data79 == "number"))) && (typeof data79 !== "boolean")) && (data79 !== null)){
const err97 = {instancePath:instancePath+"/policy/path",schemaPath:"#/properties/policy/properties/path/type",keyword:"type",params:{type: schema11.properties.policy.properties.path.type}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
}
if(data.dns !== undefined){
let data80 = data.dns;
if((!(data80 && typeof data80 == "object" && !Array.isArray(data80))) && (data80 !== null)){
const err98 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/type",keyword:"type",params:{type: schema11.properties.dns.type}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key17 in data80){
if(!((((((((key17 === "magic_dns") || (key17 === "base_domain")) || (key17 === "override_local_dns")) || (key17 === "nameservers")) || (key17 === "search_domains")) || (key17 === "extra_records")) || (key17 === "extra_records_path")) || (key17 === "use_username_in_magic_dns"))){
const err99 = {instancePath:instancePath+"/dns",schemaPath:"#/properties/dns/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data80.magic_dns !== undefined){
let data81 = data80.magic_dns;
if((((typeof data81 !== "string") && (!(typeof data81 == "number"))) && (typeof data81 !== "boolean")) && (data81 !== null)){
const err100 = {instancePath:instancePath+"/dns/magic_dns",schemaPath:"#/properties/dns/properties/magic_dns/type",keyword:"type",params:{type: schema11.properties.dns.properties.magic_dns.type}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data80.base_domain !== undefined){
let data82 = data80.base_domain;
if((((typeof data82 !== "string") && (!(typeof data82 == "number"))) && (typeof data82 !== "boolean")) && (data82 !== null)){
const err101 = {instancePath:instancePath+"/dns/base_domain",schemaPath:"#/properties/dns/properties/base_domain/type",keyword:"type",params:{type: schema11.properties.dns.properties.base_domain.type}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data80.override_local_dns !== undefined){
let data83 = data80.override_local_dns;
if((((typeof data83 !== "string") && (!(typeof data83 == "number"))) && (typeof data83 !== "boolean")) && (data83 !== null)){
const err102 = {instancePath:instancePath+"/dns/override_local_dns",schemaPath:"#/properties/dns/properties/override_local_dns/type",keyword:"type",params:{type: schema11.properties.dns.properties.override_local_dns.type}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data80.nameservers !== undefined){
let data84 = data80.nameservers;
if((!(data84 && typeof data84 == "object" && !Array.isArray(data84))) && (data84 !== null)){
const err103 = {instancePath:instancePath+"/dns/nameservers",schemaPath:"#/properties/dns/properties/nameservers/type",keyword:"type",params:{type: schema11.properties.dns.properties.nameservers.type}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key18 in data84){
if(!((key18 === "global") || (key18 === "split"))){
const err104 = {instancePath:instancePath+"/dns/nameservers",schemaPath:"#/properties/dns/properties/nameservers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data84.global !== undefined){
let data85 = data84.global;
if(((((typeof data85 !== "string") && (!(typeof data85 == "number"))) && (typeof data85 !== "boolean")) && (data85 !== null)) && (!(Array.isArray(data85)))){
const err105 = {instancePath:instancePath+"/dns/nameservers/global",schemaPath:"#/properties/dns/properties/nameservers/properties/global/type",keyword:"type",params:{type: schema11.properties.dns.properties.nameservers.properties.global.type}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(Array.isArray(data85)){
const len3 = data85.length;
for(let i3=0; i3<len3; i3++){
let data86 = data85[i3];
if((((typeof data86 !== "string") && (!(typeof data86 == "number"))) && (typeof data86 !== "boolean")) && (data86 !== null)){
const err106 = {instancePath:instancePath+"/dns/nameservers/global/" + i3,schemaPath:"#/properties/dns/properties/nameservers/properties/global/items/type",keyword:"type",params:{type: schema11.properties.dns.properties.nameservers.properties.global.items.type}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
}
if(data84.split !== undefined){
let data87 = data84.split;
if((!(data87 && typeof data87 == "object" && !Array.isArray(data87))) && (data87 !== null)){
const err107 = {instancePath:instancePath+"/dns/nameservers/split",schemaPath:"#/properties/dns/properties/nameservers/properties/split/type",keyword:"type",params:{type: schema11.properties.dns.properties.nameservers.properties.split.type}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
for(const key19 in data87){
let data88 = data87[key19];
if(((((typeof data88 !== "string") && (!(typeof data88 == "number"))) && (typeof data88 !== "boolean")) && (data88 !== null)) && (!(Array.isArray(data88)))){
const err108 = {instancePath:instancePath+"/dns/nameservers/split/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/dns/properties/nameservers/properties/split/additionalProperties/type",keyword:"type",params:{type: schema11.properties.dns.properties.nameservers.properties.split.additionalProperties.type}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(Array.isArray(data88)){
const len4 = data88.length;
for(let i4=0; i4<len4; i4++){
let data89 = data88[i4];
if((((typeof data89 !== "string") && (!(typeof data89 == "number"))) && (typeof data89 !== "boolean")) && (data89 !== null)){
const err109 = {instancePath:instancePath+"/dns/nameservers/split/" + key19.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/dns/properties/nameservers/properties/split/additionalProperties/items/type",keyword:"type",params:{type: schema11.properties.dns.properties.nameservers.properties.split.additionalProperties.items.type}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
}
}
}
}
}
if(data80.search_domains !== undefined){
let data90 = data80.search_domains;
if(((((typeof data90 !== "string") && (!(typeof data90 == "number"))) && (typeof data90 !== "boolean")) && (data90 !== null)) && (!(Array.isArray(data90)))){
const err110 = {instancePath:instancePath+"/dns/search_domains",schemaPath:"#/properties/dns/properties/search_domains/type",keyword:"type",params:{type: schema11.properties.dns.properties.search_domains.type}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(Array.isArray(data90)){
const len5 = data90.length;
for(let i5=0; i5<len5; i5++){
let data91 = data90[i5];
if((((typeof data91 !== "string") && (!(typeof data91 == "number"))) && (typeof data91 !== "boolean")) && (data91 !== null)){
const err111 = {instancePath:instancePath+"/dns/search_domains/" + i5,schemaPath:"#/properties/dns/properties/search_domains/items/type",keyword:"type",params:{type: schema11.properties.dns.properties.search_domains.items.type}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
}
if(data80.extra_records !== undefined){
let data92 = data80.extra_records;
if(typeof data92 != "object"){
const err112 = {instancePath:instancePath+"/dns/extra_records",schemaPath:"#/properties/dns/properties/extra_records/type",keyword:"type",params:{type: schema11.properties.dns.properties.extra_records.type}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(Array.isArray(data92)){
const len6 = data92.length;
for(let i6=0; i6<len6; i6++){
let data93 = data92[i6];
if((!(data93 && typeof data93 == "object" && !Array.isArray(data93))) && (data93 !== null)){
const err113 = {instancePath:instancePath+"/dns/extra_records/" + i6,schemaPath:"#/properties/dns/properties/extra_records/items/type",keyword:"type",params:{type: schema11.properties.dns.properties.extra_records.items.type}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
}
if(data80.extra_records_path !== undefined){
let data94 = data80.extra_records_path;
if((((typeof data94 !== "string") && (!(typeof data94 == "number"))) && (typeof data94 !== "boolean")) && (data94 !== null)){
const err114 = {instancePath:instancePath+"/dns/extra_records_path",schemaPath:"#/properties/dns/properties/extra_records_path/type",keyword:"type",params:{type: schema11.properties.dns.properties.extra_records_path.type}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data80.use_username_in_magic_dns !== undefined){
let data95 = data80.use_username_in_magic_dns;
if((((typeof data95 !== "string") && (!(typeof data95 == "number"))) && (typeof data95 !== "boolean")) && (data95 !== null)){
const err115 = {instancePath:instancePath+"/dns/use_username_in_magic_dns",schemaPath:"#/properties/dns/properties/use_username_in_magic_dns/type",keyword:"type",params:{type: schema11.properties.dns.properties.use_username_in_magic_dns.type}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
}
if(data.unix_socket !== undefined){
let data96 = data.unix_socket;
if((((typeof data96 !== "string") && (!(typeof data96 == "number"))) && (typeof data96 !== "boolean")) && (data96 !== null)){
const err116 = {instancePath:instancePath+"/unix_socket",schemaPath:"#/properties/unix_socket/type",keyword:"type",params:{type: schema11.properties.unix_socket.type}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.unix_socket_permission !== undefined){
let data97 = data.unix_socket_permission;
if((((typeof data97 !== "string") && (!(typeof data97 == "number"))) && (typeof data97 !== "boolean")) && (data97 !== null)){
const err117 = {instancePath:instancePath+"/unix_socket_permission",schemaPath:"#/properties/unix_socket_permission/type",keyword:"type",params:{type: schema11.properties.unix_socket_permission.type}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.oidc !== undefined){
let data98 = data.oidc;
if((!(data98 && typeof data98 == "object" && !Array.isArray(data98))) && (data98 !== null)){
const err118 = {instancePath:instancePath+"/oidc",schemaPath:"#/properties/oidc/type",keyword:"type",params:{type: schema11.properties.oidc.type}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key20 in data98){
if(!(func2.call(schema11.properties.oidc.properties, key20))){
const err119 = {instancePath:instancePath+"/oidc",schemaPath:"#/properties/oidc/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data98.only_start_if_oidc_is_available !== undefined){
let data99 = data98.only_start_if_oidc_is_available;
if((((typeof data99 !== "string") && (!(typeof data99 == "number"))) && (typeof data99 !== "boolean")) && (data99 !== null)){
const err120 = {instancePath:instancePath+"/oidc/only_start_if_oidc_is_available",schemaPath:"#/properties/oidc/properties/only_start_if_oidc_is_available/type",keyword:"type",params:{type: schema11.properties.oidc.properties.only_start_if_oidc_is_available.type}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data98.issuer !== undefined){
let data100 = data98.issuer;
if((((typeof data100 !== "string") && (!(typeof data100 == "number"))) && (typeof data100 !== "boolean")) && (data100 !== null)){
const err121 = {instancePath:instancePath+"/oidc/issuer",schemaPath:"#/properties/oidc/properties/issuer/type",keyword:"type",params:{type: schema11.properties.oidc.properties.issuer.type}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data98.client_id !== undefined){
let data101 = data98.client_id;
if((((typeof data101 !== "string") && (!(typeof data101 == "number"))) && (typeof data101 !== "boolean")) && (data101 !== null)){
const err122 = {instancePath:instancePath+"/oidc/client_id",schemaPath:"#/properties/oidc/properties/client_id/type",keyword:"type",params:{type: schema11.properties.oidc.properties.client_id.type}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data98.client_secret !== undefined){
let data102 = data98.client_secret;
if((((typeof data102 !== "string") && (!(typeof data102 == "number"))) && (typeof data102 !== "boolean")) && (data102 !== null)){
const err123 = {instancePath:instancePath+"/oidc/client_secret",schemaPath:"#/properties/oidc/properties/client_secret/type",keyword:"type",params:{type: schema11.properties.oidc.properties.client_secret.type}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data98.client_secret_path !== undefined){
let data103 = data98.client_secret_path;
if((((typeof data103 !== "string") && (!(typeof data103 == "number"))) && (typeof data103 !== "boolean")) && (data103 !== null)){
const err124 = {instancePath:instancePath+"/oidc/client_secret_path",schemaPath:"#/properties/oidc/properties/client_secret_path/type",keyword:"type",params:{type: schema11.properties.oidc.properties.client_secret_path.type}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data98.use_expiry_from_token !== undefined){
let data104 = data98.use_expiry_from_token;
if((((typeof data104 !== "string") && (!(typeof data104 == "number"))) && (typeof data104 !== "boolean")) && (data104 !== null)){
const err125 = {instancePath:instancePath+"/oidc/use_expiry_from_token",schemaPath:"#/properties/oidc/properties/use_expiry_from_token/type",keyword:"type",params:{type: schema11.properties.oidc.properties.use_expiry_from_token.type}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data98.scope !== undefined){
let data105 = data98.scope;
if(((((typeof data105 !== "string") && (!(typeof data105 == "number"))) && (typeof data105 !== "boolean")) && (data105 !== null)) && (!(Array.isArray(data105)))){
const err126 = {instancePath:instancePath+"/oidc/scope",schemaPath:"#/properties/oidc/properties/scope/type",keyword:"type",params:{type: schema11.properties.oidc.properties.scope.type}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(Array.isArray(data105)){
const len7 = data105.length;
for(let i7=0; i7<len7; i7++){
let data106 = data105[i7];
if((((typeof data106 !== "string") && (!(typeof data106 == "number"))) && (typeof data106 !== "boolean")) && (data106 !== null)){
const err127 = {instancePath:instancePath+"/oidc/scope/" + i7,schemaPath:"#/properties/oidc/properties/scope/items/type",keyword:"type",params:{type: schema11.properties.oidc.properties.scope.items.type}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
}
if(data98.email_verified_required !== undefined){
let data107 = data98.email_verified_required;
if((((typeof data107 !== "string") && (!(typeof data107 == "number"))) && (typeof data107 !== "boolean")) && (data107 !== null)){
const err128 = {instancePath:instancePath+"/oidc/email_verified_required",schemaPath:"#/properties/oidc/properties/email_verified_required/type",keyword:"type",params:{type: schema11.properties.oidc.properties.email_verified_required.type}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data98.extra_params !== undefined){
let data108 = data98.extra_params;
if((!(data108 && typeof data108 == "object" && !Array.isArray(data108))) && (data108 !== null)){
const err129 = {instancePath:instancePath+"/oidc/extra_params",schemaPath:"#/properties/oidc/properties/extra_params/type",keyword:"type",params:{type: schema11.properties.oidc.properties.extra_params.type}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
for(const key21 in data108){
let data109 = data108[key21];
if((((typeof data109 !== "string") && (!(typeof data109 == "number"))) && (typeof data109 !== "boolean")) && (data109 !== null)){
const err130 = {instancePath:instancePath+"/oidc/extra_params/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/oidc/properties/extra_params/additionalProperties/type",keyword:"type",params:{type: schema11.properties.oidc.properties.extra_params.additionalProperties.type}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
}
if(data98.allowed_domains !== undefined){
let data110 = data98.allowed_domains;
if(((((typeof data110 !== "string") && (!(typeof data110 == "number"))) && (typeof data110 !== "boolean")) && (data110 !== null)) && (!(Array.isArray(data110)))){
const err131 = {instancePath:instancePath+"/oidc/allowed_domains",schemaPath:"#/properties/oidc/properties/allowed_domains/type",keyword:"type",params:{type: schema11.properties.oidc.properties.allowed_domains.type}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(Array.isArray(data110)){
const len8 = data110.length;
for(let i8=0; i8<len8; i8++){
let data111 = data110[i8];
if((((typeof data111 !== "string") && (!(typeof data111 == "number"))) && (typeof data111 !== "boolean")) && (data111 !== null)){
const err132 = {instancePath:instancePath+"/oidc/allowed_domains/" + i8,schemaPath:"#/properties/oidc/properties/allowed_domains/items/type",keyword:"type",params:{type: schema11.properties.oidc.properties.allowed_domains.items.type}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
}
if(data98.allowed_users !== undefined){
let data112 = data98.allowed_users;
if(((((typeof data112 !== "string") && (!(typeof data112 == "number"))) && (typeof data112 !== "boolean")) && (data112 !== null)) && (!(Array.isArray(data112)))){
const err133 = {instancePath:instancePath+"/oidc/allowed_users",schemaPath:"#/properties/oidc/properties/allowed_users/type",keyword:"type",params:{type: schema11.properties.oidc.properties.allowed_users.type}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(Array.isArray(data112)){
const len9 = data112.length;
for(let i9=0; i9<len9; i9++){
let data113 = data112[i9];
if((((typeof data113 !== "string") && (!(typeof data113 == "number"))) && (typeof data113 !== "boolean")) && (data113 !== null)){
const err134 = {instancePath:instancePath+"/oidc/allowed_users/" + i9,schemaPath:"#/properties/oidc/properties/allowed_users/items/type",keyword:"type",params:{type: schema11.properties.oidc.properties.allowed_users.items.type}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
}
if(data98.allowed_groups !== undefined){
let data114 = data98.allowed_groups;
if(((((typeof data114 !== "string") && (!(typeof data114 == "number"))) && (typeof data114 !== "boolean")) && (data114 !== null)) && (!(Array.isArray(data114)))){
const err135 = {instancePath:instancePath+"/oidc/allowed_groups",schemaPath:"#/properties/oidc/properties/allowed_groups/type",keyword:"type",params:{type: schema11.properties.oidc.properties.allowed_groups.type}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(Array.isArray(data114)){
const len10 = data114.length;
for(let i10=0; i10<len10; i10++){
let data115 = data114[i10];
if((((typeof data115 !== "string") && (!(typeof data115 == "number"))) && (typeof data115 !== "boolean")) && (data115 !== null)){
const err136 = {instancePath:instancePath+"/oidc/allowed_groups/" + i10,schemaPath:"#/properties/oidc/properties/allowed_groups/items/type",keyword:"type",params:{type: schema11.properties.oidc.properties.allowed_groups.items.type}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
}
if(data98.pkce !== undefined){
let data116 = data98.pkce;
if((!(data116 && typeof data116 == "object" && !Array.isArray(data116))) && (data116 !== null)){
const err137 = {instancePath:instancePath+"/oidc/pkce",schemaPath:"#/properties/oidc/properties/pkce/type",keyword:"type",params:{type: schema11.properties.oidc.properties.pkce.type}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key22 in data116){
if(!((key22 === "enabled") || (key22 === "method"))){
const err138 = {instancePath:instancePath+"/oidc/pkce",schemaPath:"#/properties/oidc/properties/pkce/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data116.enabled !== undefined){
let data117 = data116.enabled;
if((((typeof data117 !== "string") && (!(typeof data117 == "number"))) && (typeof data117 !== "boolean")) && (data117 !== null)){
const err139 = {instancePath:instancePath+"/oidc/pkce/enabled",schemaPath:"#/properties/oidc/properties/pkce/properties/enabled/type",keyword:"type",params:{type: schema11.properties.oidc.properties.pkce.properties.enabled.type}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data116.method !== undefined){
let data118 = data116.method;
if((((typeof data118 !== "string") && (!(typeof data118 == "number"))) && (typeof data118 !== "boolean")) && (data118 !== null)){
const err140 = {instancePath:instancePath+"/oidc/pkce/method",schemaPath:"#/properties/oidc/properties/pkce/properties/method/type",keyword:"type",params:{type: schema11.properties.oidc.properties.pkce.properties.method.type}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
}
if(data98.enabled !== undefined){
let data119 = data98.enabled;
if((((typeof data119 !== "string") && (!(typeof data119 == "number"))) && (typeof data119 !== "boolean")) && (data119 !== null)){
const err141 = {instancePath:instancePath+"/oidc/enabled",schemaPath:"#/properties/oidc/properties/enabled/type",keyword:"type",params:{type: schema11.properties.oidc.properties.enabled.type}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data98.expiry !== undefined){
let data120 = data98.expiry;
if((((typeof data120 !== "string") && (!(typeof data120 == "number"))) && (typeof data120 !== "boolean")) && (data120 !== null)){
const err142 = {instancePath:instancePath+"/oidc/expiry",schemaPath:"#/properties/oidc/properties/expiry/type",keyword:"type",params:{type: schema11.properties.oidc.properties.expiry.type}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data98.strip_email_domain !== undefined){
let data121 = data98.strip_email_domain;
if((((typeof data121 !== "string") && (!(typeof data121 == "number"))) && (typeof data121 !== "boolean")) && (data121 !== null)){
const err143 = {instancePath:instancePath+"/oidc/strip_email_domain",schemaPath:"#/properties/oidc/properties/strip_email_domain/type",keyword:"type",params:{type: schema11.properties.oidc.properties.strip_email_domain.type}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data98.map_legacy_users !== undefined){
let data122 = data98.map_legacy_users;
if((((typeof data122 !== "string") && (!(typeof data122 == "number"))) && (typeof data122 !== "boolean")) && (data122 !== null)){
const err144 = {instancePath:instancePath+"/oidc/map_legacy_users",schemaPath:"#/properties/oidc/properties/map_legacy_users/type",keyword:"type",params:{type: schema11.properties.oidc.properties.map_legacy_users.type}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
}
if(data.logtail !== undefined){
let data123 = data.logtail;
if((!(data123 && typeof data123 == "object" && !Array.isArray(data123))) && (data123 !== null)){
const err145 = {instancePath:instancePath+"/logtail",schemaPath:"#/properties/logtail/type",keyword:"type",params:{type: schema11.properties.logtail.type}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
for(const key23 in data123){
if(!(key23 === "enabled")){
const err146 = {instancePath:instancePath+"/logtail",schemaPath:"#/properties/logtail/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data123.enabled !== undefined){
let data124 = data123.enabled;
if((((typeof data124 !== "string") && (!(typeof data124 == "number"))) && (typeof data124 !== "boolean")) && (data124 !== null)){
const err147 = {instancePath:instancePath+"/logtail/enabled",schemaPath:"#/properties/logtail/properties/enabled/type",keyword:"type",params:{type: schema11.properties.logtail.properties.enabled.type}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
}
if(data.taildrop !== undefined){
let data125 = data.taildrop;
if((!(data125 && typeof data125 == "object" && !Array.isArray(data125))) && (data125 !== null)){
const err148 = {instancePath:instancePath+"/taildrop",schemaPath:"#/properties/taildrop/type",keyword:"type",params:{type: schema11.properties.taildrop.type}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
for(const key24 in data125){
if(!(key24 === "enabled")){
const err149 = {instancePath:instancePath+"/taildrop",schemaPath:"#/properties/taildrop/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data125.enabled !== undefined){
let data126 = data125.enabled;
if((((typeof data126 !== "string") && (!(typeof data126 == "number"))) && (typeof data126 !== "boolean")) && (data126 !== null)){
const err150 = {instancePath:instancePath+"/taildrop/enabled",schemaPath:"#/properties/taildrop/properties/enabled/type",keyword:"type",params:{type: schema11.properties.taildrop.properties.enabled.type}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
}
if(data.auto_update !== undefined){
let data127 = data.auto_update;
if((!(data127 && typeof data127 == "object" && !Array.isArray(data127))) && (data127 !== null)){
const err151 = {instancePath:instancePath+"/auto_update",schemaPath:"#/properties/auto_update/type",keyword:"type",params:{type: schema11.properties.auto_update.type}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
for(const key25 in data127){
if(!(key25 === "enabled")){
const err152 = {instancePath:instancePath+"/auto_update",schemaPath:"#/properties/auto_update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data127.enabled !== undefined){
let data128 = data127.enabled;
if((((typeof data128 !== "string") && (!(typeof data128 == "number"))) && (typeof data128 !== "boolean")) && (data128 !== null)){
const err153 = {instancePath:instancePath+"/auto_update/enabled",schemaPath:"#/properties/auto_update/properties/enabled/type",keyword:"type",params:{type: schema11.properties.auto_update.properties.enabled.type}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
}
if(data.tuning !== undefined){
let data129 = data.tuning;
if((!(data129 && typeof data129 == "object" && !Array.isArray(data129))) && (data129 !== null)){
const err154 = {instancePath:instancePath+"/tuning",schemaPath:"#/properties/tuning/type",keyword:"type",params:{type: schema11.properties.tuning.type}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
for(const key26 in data129){
if(!(func2.call(schema11.properties.tuning.properties, key26))){
const err155 = {instancePath:instancePath+"/tuning",schemaPath:"#/properties/tuning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data129.register_cache_max_entries !== undefined){
let data130 = data129.register_cache_max_entries;
if((((typeof data130 !== "string") && (!(typeof data130 == "number"))) && (typeof data130 !== "boolean")) && (data130 !== null)){
const err156 = {instancePath:instancePath+"/tuning/register_cache_max_entries",schemaPath:"#/properties/tuning/properties/register_cache_max_entries/type",keyword:"type",params:{type: schema11.properties.tuning.properties.register_cache_max_entries.type}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data129.node_store_batch_size !== undefined){
let data131 = data129.node_store_batch_size;
if((((typeof data131 !== "string") && (!(typeof data131 == "number"))) && (typeof data131 !== "boolean")) && (data131 !== null)){
const err157 = {instancePath:instancePath+"/tuning/node_store_batch_size",schemaPath:"#/properties/tuning/properties/node_store_batch_size/type",keyword:"type",params:{type: schema11.properties.tuning.properties.node_store_batch_size.type}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data129.node_store_batch_timeout !== undefined){
let data132 = data129.node_store_batch_timeout;
if((((typeof data132 !== "string") && (!(typeof data132 == "number"))) && (typeof data132 !== "boolean")) && (data132 !== null)){
const err158 = {instancePath:instancePath+"/tuning/node_store_batch_timeout",schemaPath:"#/properties/tuning/properties/node_store_batch_timeout/type",keyword:"type",params:{type: schema11.properties.tuning.properties.node_store_batch_timeout.type}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data129.batch_change_delay !== undefined){
let data133 = data129.batch_change_delay;
if((((typeof data133 !== "string") && (!(typeof data133 == "number"))) && (typeof data133 !== "boolean")) && (data133 !== null)){
const err159 = {instancePath:instancePath+"/tuning/batch_change_delay",schemaPath:"#/properties/tuning/properties/batch_change_delay/type",keyword:"type",params:{type: schema11.properties.tuning.properties.batch_change_delay.type}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data129.batcher_workers !== undefined){
let data134 = data129.batcher_workers;
if((((typeof data134 !== "string") && (!(typeof data134 == "number"))) && (typeof data134 !== "boolean")) && (data134 !== null)){
const err160 = {instancePath:instancePath+"/tuning/batcher_workers",schemaPath:"#/properties/tuning/properties/batcher_workers/type",keyword:"type",params:{type: schema11.properties.tuning.properties.batcher_workers.type}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data129.node_mapsession_buffered_chan_size !== undefined){
let data135 = data129.node_mapsession_buffered_chan_size;
if((((typeof data135 !== "string") && (!(typeof data135 == "number"))) && (typeof data135 !== "boolean")) && (data135 !== null)){
const err161 = {instancePath:instancePath+"/tuning/node_mapsession_buffered_chan_size",schemaPath:"#/properties/tuning/properties/node_mapsession_buffered_chan_size/type",keyword:"type",params:{type: schema11.properties.tuning.properties.node_mapsession_buffered_chan_size.type}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data129.register_cache_expiration !== undefined){
let data136 = data129.register_cache_expiration;
if((((typeof data136 !== "string") && (!(typeof data136 == "number"))) && (typeof data136 !== "boolean")) && (data136 !== null)){
const err162 = {instancePath:instancePath+"/tuning/register_cache_expiration",schemaPath:"#/properties/tuning/properties/register_cache_expiration/type",keyword:"type",params:{type: schema11.properties.tuning.properties.register_cache_expiration.type}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data129.register_cache_cleanup !== undefined){
let data137 = data129.register_cache_cleanup;
if((((typeof data137 !== "string") && (!(typeof data137 == "number"))) && (typeof data137 !== "boolean")) && (data137 !== null)){
const err163 = {instancePath:instancePath+"/tuning/register_cache_cleanup",schemaPath:"#/properties/tuning/properties/register_cache_cleanup/type",keyword:"type",params:{type: schema11.properties.tuning.properties.register_cache_cleanup.type}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data129.notifier_send_timeout !== undefined){
let data138 = data129.notifier_send_timeout;
if((((typeof data138 !== "string") && (!(typeof data138 == "number"))) && (typeof data138 !== "boolean")) && (data138 !== null)){
const err164 = {instancePath:instancePath+"/tuning/notifier_send_timeout",schemaPath:"#/properties/tuning/properties/notifier_send_timeout/type",keyword:"type",params:{type: schema11.properties.tuning.properties.notifier_send_timeout.type}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
}
if(data.cli !== undefined){
let data139 = data.cli;
if((!(data139 && typeof data139 == "object" && !Array.isArray(data139))) && (data139 !== null)){
const err165 = {instancePath:instancePath+"/cli",schemaPath:"#/properties/cli/type",keyword:"type",params:{type: schema11.properties.cli.type}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
for(const key27 in data139){
if(!((((key27 === "address") || (key27 === "api_key")) || (key27 === "timeout")) || (key27 === "insecure"))){
const err166 = {instancePath:instancePath+"/cli",schemaPath:"#/properties/cli/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data139.address !== undefined){
let data140 = data139.address;
if((((typeof data140 !== "string") && (!(typeof data140 == "number"))) && (typeof data140 !== "boolean")) && (data140 !== null)){
const err167 = {instancePath:instancePath+"/cli/address",schemaPath:"#/properties/cli/properties/address/type",keyword:"type",params:{type: schema11.properties.cli.properties.address.type}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data139.api_key !== undefined){
let data141 = data139.api_key;
if((((typeof data141 !== "string") && (!(typeof data141 == "number"))) && (typeof data141 !== "boolean")) && (data141 !== null)){
const err168 = {instancePath:instancePath+"/cli/api_key",schemaPath:"#/properties/cli/properties/api_key/type",keyword:"type",params:{type: schema11.properties.cli.properties.api_key.type}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data139.timeout !== undefined){
let data142 = data139.timeout;
if((((typeof data142 !== "string") && (!(typeof data142 == "number"))) && (typeof data142 !== "boolean")) && (data142 !== null)){
const err169 = {instancePath:instancePath+"/cli/timeout",schemaPath:"#/properties/cli/properties/timeout/type",keyword:"type",params:{type: schema11.properties.cli.properties.timeout.type}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data139.insecure !== undefined){
let data143 = data139.insecure;
if((((typeof data143 !== "string") && (!(typeof data143 == "number"))) && (typeof data143 !== "boolean")) && (data143 !== null)){
const err170 = {instancePath:instancePath+"/cli/insecure",schemaPath:"#/properties/cli/properties/insecure/type",keyword:"type",params:{type: schema11.properties.cli.properties.insecure.type}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
}
if(data.private_key_path !== undefined){
let data144 = data.private_key_path;
if((((typeof data144 !== "string") && (!(typeof data144 == "number"))) && (typeof data144 !== "boolean")) && (data144 !== null)){
const err171 = {instancePath:instancePath+"/private_key_path",schemaPath:"#/properties/private_key_path/type",keyword:"type",params:{type: schema11.properties.private_key_path.type}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data.ip_prefixes !== undefined){
let data145 = data.ip_prefixes;
if(((((typeof data145 !== "string") && (!(typeof data145 == "number"))) && (typeof data145 !== "boolean")) && (data145 !== null)) && (!(Array.isArray(data145)))){
const err172 = {instancePath:instancePath+"/ip_prefixes",schemaPath:"#/properties/ip_prefixes/type",keyword:"type",params:{type: schema11.properties.ip_prefixes.type}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(Array.isArray(data145)){
const len11 = data145.length;
for(let i11=0; i11<len11; i11++){
let data146 = data145[i11];
if((((typeof data146 !== "string") && (!(typeof data146 == "number"))) && (typeof data146 !== "boolean")) && (data146 !== null)){
const err173 = {instancePath:instancePath+"/ip_prefixes/" + i11,schemaPath:"#/properties/ip_prefixes/items/type",keyword:"type",params:{type: schema11.properties.ip_prefixes.items.type}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
}
if(data.ephemeral_node_inactivity_timeout !== undefined){
let data147 = data.ephemeral_node_inactivity_timeout;
if((((typeof data147 !== "string") && (!(typeof data147 == "number"))) && (typeof data147 !== "boolean")) && (data147 !== null)){
const err174 = {instancePath:instancePath+"/ephemeral_node_inactivity_timeout",schemaPath:"#/properties/ephemeral_node_inactivity_timeout/type",keyword:"type",params:{type: schema11.properties.ephemeral_node_inactivity_timeout.type}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data.node_update_check_interval !== undefined){
let data148 = data.node_update_check_interval;
if((((typeof data148 !== "string") && (!(typeof data148 == "number"))) && (typeof data148 !== "boolean")) && (data148 !== null)){
const err175 = {instancePath:instancePath+"/node_update_check_interval",schemaPath:"#/properties/node_update_check_interval/type",keyword:"type",params:{type: schema11.properties.node_update_check_interval.type}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data.db_type !== undefined){
let data149 = data.db_type;
if((((typeof data149 !== "string") && (!(typeof data149 == "number"))) && (typeof data149 !== "boolean")) && (data149 !== null)){
const err176 = {instancePath:instancePath+"/db_type",schemaPath:"#/properties/db_type/type",keyword:"type",params:{type: schema11.properties.db_type.type}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data.db_path !== undefined){
let data150 = data.db_path;
if((((typeof data150 !== "string") && (!(typeof data150 == "number"))) && (typeof data150 !== "boolean")) && (data150 !== null)){
const err177 = {instancePath:instancePath+"/db_path",schemaPath:"#/properties/db_path/type",keyword:"type",params:{type: schema11.properties.db_path.type}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data.db_host !== undefined){
let data151 = data.db_host;
if((((typeof data151 !== "string") && (!(typeof data151 == "number"))) && (typeof data151 !== "boolean")) && (data151 !== null)){
const err178 = {instancePath:instancePath+"/db_host",schemaPath:"#/properties/db_host/type",keyword:"type",params:{type: schema11.properties.db_host.type}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data.db_port !== undefined){
let data152 = data.db_port;
if((((typeof data152 !== "string") && (!(typeof data152 == "number"))) && (typeof data152 !== "boolean")) && (data152 !== null)){
const err179 = {instancePath:instancePath+"/db_port",schemaPath:"#/properties/db_port/type",keyword:"type",params:{type: schema11.properties.db_port.type}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data.db_name !== undefined){
let data153 = data.db_name;
if((((typeof data153 !== "string") && (!(typeof data153 == "number"))) && (typeof data153 !== "boolean")) && (data153 !== null)){
const err180 = {instancePath:instancePath+"/db_name",schemaPath:"#/properties/db_name/type",keyword:"type",params:{type: schema11.properties.db_name.type}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data.db_user !== undefined){
let data154 = data.db_user;
if((((typeof data154 !== "string") && (!(typeof data154 == "number"))) && (typeof data154 !== "boolean")) && (data154 !== null)){
const err181 = {instancePath:instancePath+"/db_user",schemaPath:"#/properties/db_user/type",keyword:"type",params:{type: schema11.properties.db_user.type}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data.db_pass !== undefined){
let data155 = data.db_pass;
if((((typeof data155 !== "string") && (!(typeof data155 == "number"))) && (typeof data155 !== "boolean")) && (data155 !== null)){
const err182 = {instancePath:instancePath+"/db_pass",schemaPath:"#/properties/db_pass/type",keyword:"type",params:{type: schema11.properties.db_pass.type}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data.db_ssl !== undefined){
let data156 = data.db_ssl;
if((((typeof data156 !== "string") && (!(typeof data156 == "number"))) && (typeof data156 !== "boolean")) && (data156 !== null)){
const err183 = {instancePath:instancePath+"/db_ssl",schemaPath:"#/properties/db_ssl/type",keyword:"type",params:{type: schema11.properties.db_ssl.type}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data.acl_policy_path !== undefined){
let data157 = data.acl_policy_path;
if((((typeof data157 !== "string") && (!(typeof data157 == "number"))) && (typeof data157 !== "boolean")) && (data157 !== null)){
const err184 = {instancePath:instancePath+"/acl_policy_path",schemaPath:"#/properties/acl_policy_path/type",keyword:"type",params:{type: schema11.properties.acl_policy_path.type}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data.dns_config !== undefined){
let data158 = data.dns_config;
if((!(data158 && typeof data158 == "object" && !Array.isArray(data158))) && (data158 !== null)){
const err185 = {instancePath:instancePath+"/dns_config",schemaPath:"#/properties/dns_config/type",keyword:"type",params:{type: schema11.properties.dns_config.type}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(data158 && typeof data158 == "object" && !Array.isArray(data158)){
for(const key28 in data158){
if(!((((((((key28 === "override_local_dns") || (key28 === "nameservers")) || (key28 === "restricted_nameservers")) || (key28 === "domains")) || (key28 === "extra_records")) || (key28 === "magic_dns")) || (key28 === "base_domain")) || (key28 === "use_username_in_magic_dns"))){
const err186 = {instancePath:instancePath+"/dns_config",schemaPath:"#/properties/dns_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data158.override_local_dns !== undefined){
let data159 = data158.override_local_dns;
if((((typeof data159 !== "string") && (!(typeof data159 == "number"))) && (typeof data159 !== "boolean")) && (data159 !== null)){
const err187 = {instancePath:instancePath+"/dns_config/override_local_dns",schemaPath:"#/properties/dns_config/properties/override_local_dns/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.override_local_dns.type}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data158.nameservers !== undefined){
let data160 = data158.nameservers;
if(((((typeof data160 !== "string") && (!(typeof data160 == "number"))) && (typeof data160 !== "boolean")) && (data160 !== null)) && (!(Array.isArray(data160)))){
const err188 = {instancePath:instancePath+"/dns_config/nameservers",schemaPath:"#/properties/dns_config/properties/nameservers/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.nameservers.type}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(Array.isArray(data160)){
const len12 = data160.length;
for(let i12=0; i12<len12; i12++){
let data161 = data160[i12];
if((((typeof data161 !== "string") && (!(typeof data161 == "number"))) && (typeof data161 !== "boolean")) && (data161 !== null)){
const err189 = {instancePath:instancePath+"/dns_config/nameservers/" + i12,schemaPath:"#/properties/dns_config/properties/nameservers/items/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.nameservers.items.type}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
}
}
if(data158.restricted_nameservers !== undefined){
let data162 = data158.restricted_nameservers;
if((!(data162 && typeof data162 == "object" && !Array.isArray(data162))) && (data162 !== null)){
const err190 = {instancePath:instancePath+"/dns_config/restricted_nameservers",schemaPath:"#/properties/dns_config/properties/restricted_nameservers/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.restricted_nameservers.type}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
for(const key29 in data162){
let data163 = data162[key29];
if(((((typeof data163 !== "string") && (!(typeof data163 == "number"))) && (typeof data163 !== "boolean")) && (data163 !== null)) && (!(Array.isArray(data163)))){
const err191 = {instancePath:instancePath+"/dns_config/restricted_nameservers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/dns_config/properties/restricted_nameservers/additionalProperties/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.restricted_nameservers.additionalProperties.type}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(Array.isArray(data163)){
const len13 = data163.length;
for(let i13=0; i13<len13; i13++){
let data164 = data163[i13];
if((((typeof data164 !== "string") && (!(typeof data164 == "number"))) && (typeof data164 !== "boolean")) && (data164 !== null)){
const err192 = {instancePath:instancePath+"/dns_config/restricted_nameservers/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i13,schemaPath:"#/properties/dns_config/properties/restricted_nameservers/additionalProperties/items/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.restricted_nameservers.additionalProperties.items.type}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
}
}
}
}
if(data158.domains !== undefined){
let data165 = data158.domains;
if(((((typeof data165 !== "string") && (!(typeof data165 == "number"))) && (typeof data165 !== "boolean")) && (data165 !== null)) && (!(Array.isArray(data165)))){
const err193 = {instancePath:instancePath+"/dns_config/domains",schemaPath:"#/properties/dns_config/properties/domains/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.domains.type}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(Array.isArray(data165)){
const len14 = data165.length;
for(let i14=0; i14<len14; i14++){
let data166 = data165[i14];
if((((typeof data166 !== "string") && (!(typeof data166 == "number"))) && (typeof data166 !== "boolean")) && (data166 !== null)){
const err194 = {instancePath:instancePath+"/dns_config/domains/" + i14,schemaPath:"#/properties/dns_config/properties/domains/items/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.domains.items.type}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
}
if(data158.extra_records !== undefined){
let data167 = data158.extra_records;
if(typeof data167 != "object"){
const err195 = {instancePath:instancePath+"/dns_config/extra_records",schemaPath:"#/properties/dns_config/properties/extra_records/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.extra_records.type}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(Array.isArray(data167)){
const len15 = data167.length;
for(let i15=0; i15<len15; i15++){
let data168 = data167[i15];
if((!(data168 && typeof data168 == "object" && !Array.isArray(data168))) && (data168 !== null)){
const err196 = {instancePath:instancePath+"/dns_config/extra_records/" + i15,schemaPath:"#/properties/dns_config/properties/extra_records/items/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.extra_records.items.type}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
}
if(data158.magic_dns !== undefined){
let data169 = data158.magic_dns;
if((((typeof data169 !== "string") && (!(typeof data169 == "number"))) && (typeof data169 !== "boolean")) && (data169 !== null)){
const err197 = {instancePath:instancePath+"/dns_config/magic_dns",schemaPath:"#/properties/dns_config/properties/magic_dns/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.magic_dns.type}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data158.base_domain !== undefined){
let data170 = data158.base_domain;
if((((typeof data170 !== "string") && (!(typeof data170 == "number"))) && (typeof data170 !== "boolean")) && (data170 !== null)){
const err198 = {instancePath:instancePath+"/dns_config/base_domain",schemaPath:"#/properties/dns_config/properties/base_domain/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.base_domain.type}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data158.use_username_in_magic_dns !== undefined){
let data171 = data158.use_username_in_magic_dns;
if((((typeof data171 !== "string") && (!(typeof data171 == "number"))) && (typeof data171 !== "boolean")) && (data171 !== null)){
const err199 = {instancePath:instancePath+"/dns_config/use_username_in_magic_dns",schemaPath:"#/properties/dns_config/properties/use_username_in_magic_dns/type",keyword:"type",params:{type: schema11.properties.dns_config.properties.use_username_in_magic_dns.type}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
}
if(data.randomize_client_port !== undefined){
let data172 = data.randomize_client_port;
if((((typeof data172 !== "string") && (!(typeof data172 == "number"))) && (typeof data172 !== "boolean")) && (data172 !== null)){
const err200 = {instancePath:instancePath+"/randomize_client_port",schemaPath:"#/properties/randomize_client_port/type",keyword:"type",params:{type: schema11.properties.randomize_client_port.type}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
validate10.errors = vErrors;
return errors === 0;
}

