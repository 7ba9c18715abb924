#!/usr/bin/env bash
# Two replicas over a real Redis: installs Debian's redis-server when there is none, and runs the proofs of row 20 against it. Arguments go to the tests.
set -euo pipefail
cd "$(dirname "$0")/../.."
if ! command -v redis-server >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redis-server >/dev/null
fi
REDIS_SERVER="$(command -v redis-server)"
export REDIS_SERVER MADOGUCHI_PROOF=1
cargo test --locked --features "${CLUSTER_FEATURES:-cluster}" --test cluster -- --test-threads 1 "$@"
