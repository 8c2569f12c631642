//! The calls that are under way, so that one of them can be stopped while it runs.

use commands::{Flow, Listener, Progress};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

type Calls = Arc<Mutex<BTreeMap<u64, Arc<AtomicBool>>>>;

/// All calls under way, by the numbers that the page gave them.
#[derive(Default)]
pub struct Running {
    calls: Calls,
}

/// A call under way; dropped when it is over.
pub struct UnderWay {
    calls: Calls,
    number: u64,
    stopped: Arc<AtomicBool>,
}

impl Running {
    /// Notes that a call begins.
    pub fn begin(&self, number: u64) -> UnderWay {
        let stopped = Arc::new(AtomicBool::new(false));
        lock(&self.calls).insert(number, Arc::clone(&stopped));
        UnderWay {
            calls: Arc::clone(&self.calls),
            number,
            stopped,
        }
    }

    /// Asks a call to stop; nothing happens when it is over already.
    pub fn cancel(&self, number: u64) {
        if let Some(stopped) = lock(&self.calls).get(&number) {
            stopped.store(true, Ordering::Relaxed);
        }
    }

    /// Asks every call to stop.
    pub fn cancel_all(&self) {
        for stopped in lock(&self.calls).values() {
            stopped.store(true, Ordering::Relaxed);
        }
    }
}

impl UnderWay {
    /// Returns the listener of this call, which hands on what it hears.
    pub fn listener(&self, tell: impl Fn(Progress) + Send + Sync + 'static) -> Listener {
        let stopped = Arc::clone(&self.stopped);
        Arc::new(move |progress| {
            tell(progress.clone());
            match stopped.load(Ordering::Relaxed) {
                true => Flow::Cancel,
                false => Flow::Continue,
            }
        })
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        lock(&self.calls).remove(&self.number);
    }
}

fn lock(calls: &Calls) -> std::sync::MutexGuard<'_, BTreeMap<u64, Arc<AtomicBool>>> {
    calls.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> Progress {
        Progress {
            says: "写入工作簿".to_owned(),
            done: 1,
            total: 2,
        }
    }

    #[test]
    fn stops_the_call_that_is_named_and_no_other() {
        let running = Running::default();
        let (one, two) = (running.begin(1), running.begin(2));
        let (first, second) = (one.listener(|_| {}), two.listener(|_| {}));
        running.cancel(1);
        assert_eq!(first(&told()), Flow::Cancel);
        assert_eq!(second(&told()), Flow::Continue);
    }

    #[test]
    fn stops_all_calls_when_the_window_closes() {
        let running = Running::default();
        let (one, two) = (running.begin(1), running.begin(2));
        running.cancel_all();
        let flows = [one, two].map(|call| call.listener(|_| {})(&told()));
        assert_eq!(flows, [Flow::Cancel, Flow::Cancel]);
    }

    #[test]
    fn hands_on_what_it_hears_and_forgets_a_call_that_is_over() {
        let running = Running::default();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let to = Arc::clone(&heard);
        let call = running.begin(1);
        call.listener(move |progress| to.lock().unwrap().push(progress))(&told());
        drop(call);
        running.cancel(1);
        assert_eq!(*heard.lock().unwrap(), [told()]);
        assert!(lock(&running.calls).is_empty());
    }
}
