#!/usr/bin/env bash
# SMS through real gateways: Kannel from Debian's packages, npm's `smpp` as the operator's centre, npm's `twilio` as the signer. Loopback only.
# Needs root for the packages when they are missing, Node.js, and the built program ($MADOGUCHI, else target/debug/madoguchi).
set -euo pipefail
cd "$(dirname "$0")"
if ! [ -x /usr/sbin/bearerbox ] || ! [ -x /usr/lib/kannel/test/fakesmsc ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends kannel kannel-extras >/dev/null
fi
npm ci --silent --no-audit --no-fund
npm test --silent
