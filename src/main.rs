//! The thin binary: parse arguments, run the command, exit code. No runtime here: `serve` starts its own.

use std::process::ExitCode;

/// Memory is wiped when it is given back: libraries copy what people write, and their copies would stay readable.
#[cfg(not(feature = "leaky"))]
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);
#[cfg(feature = "leaky")]
#[global_allocator]
static FORGETFUL: madoguchi::guard::leak::allocator::Forgetful = madoguchi::guard::leak::allocator::Forgetful::new();

fn main() -> ExitCode {
    #[cfg(feature = "leaky")]
    if madoguchi::guard::leak::is("memory") {
        FORGETFUL.stop_wiping();
    }
    madoguchi::cli::run()
}
