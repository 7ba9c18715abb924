//! The thin binary: parse arguments, run the command, exit code. No runtime here: `serve` starts its own.

use std::process::ExitCode;

/// Memory is wiped when it is given back: libraries copy what people write, and their copies would stay readable.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    madoguchi::cli::run()
}
