//! The picture's promises.
