//! Inputs that no writer made, against every reader and every stage of reading. A target begins from a sample of its own and changes it by the
//! fuzzer's bytes, so that what it tries lies near to what is read.

#[cfg(test)]
mod readers;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod stages;

/// Changes bytes: every four of `changes` say where, how and by what. One in five cuts, one doubles a stretch; the others write over.
#[cfg(test)]
fn changed(sample: &[u8], changes: &[u8]) -> Vec<u8> {
    let mut bytes = sample.to_vec();
    for change in changes.as_chunks::<4>().0.iter().take(32) {
        let at = usize::from(u16::from_le_bytes([change[0], change[1]])) % (bytes.len() + 1);
        match change[2] % 5 {
            0 => bytes.truncate(at.max(bytes.len() / 2)),
            1 => {
                let stretch = bytes[at..bytes.len().min(at + usize::from(change[3]))].to_vec();
                bytes.splice(at..at, stretch);
            }
            2 => bytes.insert(at, change[3]),
            _ => bytes.get_mut(at).into_iter().for_each(|byte| *byte = change[3]),
        }
    }
    bytes
}
