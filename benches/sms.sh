#!/usr/bin/env bash
# Questions a second through Kannel, from phone to phone, on this machine: prints a table, judges nothing.
#   benches/sms.sh                     50 questions/s, then 200 numbers, codes and keywords/s, 20 seconds each
#   QUESTIONS=80 SECONDS_EACH=60 benches/sms.sh
# Kannel and the packages: tests/sms/run.sh. The program: $MADOGUCHI, else the release build, which is made when it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
target="${CARGO_TARGET_DIR:-target}"
if [ -z "${MADOGUCHI:-}" ]; then
  cargo build --locked --release --quiet
  MADOGUCHI="$(realpath "$target")/release/madoguchi"
fi
export MADOGUCHI SECONDS_EACH="${SECONDS_EACH:-20}"
cd tests/sms
[ -d node_modules ] || npm ci --silent --no-audit --no-fund
EACH="$SECONDS_EACH" node bench.mjs
