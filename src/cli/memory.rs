//! How much memory the run has taken, where the system tells.

use std::fs;

/// The most that it had at any time, in bytes; none where nobody tells (anywhere but on Linux).
pub fn most() -> Option<u64> {
    peak(&fs::read_to_string("/proc/self/status").ok()?)
}

/// "VmHWM: 66124 kB", with white space between.
fn peak(status: &str) -> Option<u64> {
    let told = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    told.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_s_words_are_read() {
        assert_eq!(peak("Name:\tdateline\nVmHWM:\t   66124 kB\nVmRSS:\t  100 kB\n"), Some(66124 * 1024));
        assert_eq!(peak("Name:\tdateline\n"), None);
    }
}
