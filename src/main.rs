//! The `dateline` command.
#![forbid(unsafe_code)]

mod cli;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    let told = std::panic::take_hook();
    // What is caught and told as an error of the input need not be told twice.
    std::panic::set_hook(Box::new(move |panic| {
        if !dateline::article::is_guarded() {
            told(panic);
        }
    }));
    cli::run()
}
