//! The command: one file a subcommand. Only here are files written, things printed, exits taken.
//!
//! * `build`, `read`, `explain`, `schema`: the subcommands.
//! * `input`: from paths and what the user says of them to articles.
//! * `anchors`: the days and periods that a user names.
//! * `options`: what several subcommands let the user choose.
//! * `decisions`: the user's word, read from a file.
//! * `summary`, `gaps`, `changes`, `describe`, `evidence`, `find`, `replay`: what `build` and `explain` say.
//! * `output`: the files that `build` writes. `picture`: how the user wants the picture.
//! * `partial`: an output that a later run can go on with.
//! * `files`, `print`, `progress`, `log`, `memory`, `interrupt`, `wrap`: the outside world.
//! * `fault`: what can go wrong, and the exit that goes with it.

mod anchors;
mod build;
mod changes;
mod decisions;
mod describe;
mod evidence;
mod explain;
mod fault;
mod files;
mod find;
mod gaps;
mod input;
mod interrupt;
mod log;
mod memory;
mod options;
mod output;
mod partial;
mod picture;
mod print;
mod progress;
mod read;
mod replay;
mod schema;
mod summary;
mod wrap;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Reads news reports and answers: what happened, when can it have happened, who says so, and where can the reports not all be right?
#[derive(Parser)]
#[command(name = "dateline", version, propagate_version = true, after_help = EXITS)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Arguments),
    Read(read::Arguments),
    Explain(explain::Arguments),
    /// Print the JSON Schema of timeline.json
    Schema,
}

const EXITS: &str = "Results go to standard output, everything else to standard error.
Exit: 0 done; 1 some input could not be read (the others are done, and it is named) or a result could not be written; 2 wrong arguments;
130 interrupted.";

/// Runs the command with the arguments of this process.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Nobody can be told that nobody listens.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let done = match arguments.command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Read(arguments) => read::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Schema => schema::run(),
    };
    match done {
        Ok(outcome) => outcome.into(),
        Err(fault) => {
            if !fault.quiet() {
                print::tell("error", &fault);
            }
            ExitCode::from(&fault)
        }
    }
}
