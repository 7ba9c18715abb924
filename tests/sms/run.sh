#!/usr/bin/env bash
# SMS through real gateways: Kannel from Debian's packages, npm's `smpp` as the operator's centre, the `twilio` packages of npm and of PyPI as signers.
# Loopback only. Needs root for the packages when they are missing, Node.js, Python 3, and the program with the feature `smpp`: $MADOGUCHI, else it is built.
set -euo pipefail
cd "$(dirname "$0")"
if [ -z "${MADOGUCHI:-}" ]; then
  cargo test --locked --no-run --quiet --features smpp --test suite
  MADOGUCHI="$(realpath "${CARGO_TARGET_DIR:-../../target}")/debug/madoguchi"
  export MADOGUCHI
fi
if ! [ -x /usr/sbin/bearerbox ] || ! [ -x /usr/lib/kannel/test/fakesmsc ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends kannel kannel-extras >/dev/null
fi
if ! python3 -m pip --version >/dev/null 2>&1; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-pip >/dev/null
fi
npm ci --silent --no-audit --no-fund
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --require-hashes --upgrade --target .python -r requirements.txt
npm test --silent
