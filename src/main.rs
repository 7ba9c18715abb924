//! The thin binary: parse arguments, run the command, exit code. No runtime here: `serve` starts its own.

use std::process::ExitCode;

fn main() -> ExitCode {
    madoguchi::cli::run()
}
