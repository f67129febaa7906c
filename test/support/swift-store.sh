#!/bin/bash
# A throwaway S3-compatible store: Debian's Swift with s3api, one copy, everything under a new folder. Needs root and
# apt-get install --no-install-recommends swift swift-proxy swift-account swift-container swift-object
set -eu
port=${1:-8085}
home=$(mktemp -d /tmp/jejak-swift-XXXXXX)
mkdir -p "$home/node/d1"
server() { # kind, port, what else stands in its pipeline
  cat > "$home/$1.conf" <<CONF
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = $2
workers = 0
user = root
swift_dir = $home
devices = $home/node
mount_check = false
[pipeline:main]
pipeline = $1-server
[app:$1-server]
use = egg:swift#$1
CONF
  swift-ring-builder "$home/$1.builder" create 4 1 0 > /dev/null
  swift-ring-builder "$home/$1.builder" add "r1z1-127.0.0.1:$2/d1" 1 > /dev/null
  swift-ring-builder "$home/$1.builder" rebalance > /dev/null
  "swift-$1-server" "$home/$1.conf" > "$home/$1.log" 2>&1 &
}
server account $((port + 1))
server container $((port + 2))
server object $((port + 3))
cat > "$home/proxy.conf" <<CONF
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = $port
workers = 0
user = root
swift_dir = $home
[pipeline:main]
pipeline = catch_errors gatekeeper cache listing_formats s3api tempauth bulk slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true
[filter:s3api]
use = egg:swift#s3api
allow_multipart_uploads = true
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
$(for name in catch_errors gatekeeper listing_formats bulk slo dlo; do echo "[filter:$name]"; echo "use = egg:swift#$name"; done)
[filter:cache]
use = egg:swift#memcache
CONF
swift-proxy-server "$home/proxy.conf" > "$home/proxy.log" 2>&1 &
trap 'kill $(jobs -p); rm -rf "$home"' EXIT
echo "http://127.0.0.1:$port, key test:tester, secret testing; its logs are in $home; Ctrl-C removes it"
wait
