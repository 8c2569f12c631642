//! What the book said last: read once and judged once for all who ask until something is written.
//!
//! A large book is read in seconds on a slow PC, and a page asks several questions at once: they share one answer.

use crate::Failure;
use chrono::NaiveDate;
use policy::calendar::Calendar;
use policy::facts::BookFacts;
use policy::judge::{Judgement, Policies, judge};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use workbook::{Book, Writes};

/// The facts of the whole book and what follows from them.
#[derive(Default)]
pub(crate) struct Known {
    read: Mutex<Option<Read>>,
}

struct Read {
    writes: Writes,
    facts: Arc<BookFacts>,
    judged: Option<Judged>,
}

struct Judged {
    policies: Arc<Policies>,
    today: NaiveDate,
    judgement: Arc<Judgement>,
}

impl Known {
    /// Returns the facts as they are now. Who comes while they are read waits and shares them.
    pub fn facts(&self, book: &Book) -> Result<Arc<BookFacts>, Failure> {
        let mut read = self.lock();
        Ok(Arc::clone(&fresh(&mut read, book)?.facts))
    }

    /// Returns the facts as they are now, and their judgement.
    pub fn judged(
        &self,
        book: &Book,
        policies: &Arc<Policies>,
        calendar: &Calendar,
        today: NaiveDate,
    ) -> Result<(Arc<BookFacts>, Arc<Judgement>), Failure> {
        let mut read = self.lock();
        let read = fresh(&mut read, book)?;
        let holds = |known: &Judged| known.today == today && Arc::ptr_eq(&known.policies, policies);
        let judged = match read.judged.take().filter(holds) {
            Some(known) => known,
            None => Judged {
                policies: Arc::clone(policies),
                today,
                judgement: Arc::new(judge(&read.facts, policies, calendar, today)),
            },
        };
        let judgement = Arc::clone(&read.judged.insert(judged).judgement);
        Ok((Arc::clone(&read.facts), judgement))
    }

    fn lock(&self) -> MutexGuard<'_, Option<Read>> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads the book anew when something was written since.
fn fresh<'a>(read: &'a mut Option<Read>, book: &Book) -> Result<&'a mut Read, Failure> {
    let known = read.take();
    let newer = book.facts_since(known.as_ref().map(|known| known.writes))?;
    let newer = newer.map(|(writes, facts)| Read {
        writes,
        facts: Arc::new(facts),
        judged: None,
    });
    let now = newer.or(known);
    let now = now.ok_or_else(|| Failure::bug("a book that was never read is taken for known"))?;
    Ok(read.insert(now))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

    use super::*;
    use crate::{assets, pack};
    use policy::facts::{CommunityKind, Particulars};
    use tempfile::TempDir;
    use workbook::setting::{self, SettingKey};
    use workbook::{Act, NewBook, Occasion, Opener, WorkbookError};

    fn day(of_march: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, of_march).unwrap()
    }

    fn by() -> Occasion {
        Occasion {
            actor: "李@PC-1".to_owned(),
            day: day(2),
            at: day(2).and_hms_opt(9, 0, 0).unwrap(),
            allow_earlier: false,
            seed: [1; 32],
        }
    }

    fn book() -> (TempDir, Book) {
        let folder = tempfile::tempdir().unwrap();
        let new = NewBook {
            book_id: "book-1".to_owned(),
            kind: CommunityKind::Urban,
            particulars: Particulars {
                from: day(1),
                name: "云溪社区".to_owned(),
                street: "太和街道".to_owned(),
                district: "官渡区".to_owned(),
                party_organisation: None,
                secretary: None,
                contact: None,
                office_phone: None,
                address: None,
                street_phone: None,
            },
            packs: pack::shipped("guandu-2021").unwrap(),
            pack: "guandu-2021".to_owned(),
        };
        let opener = Opener {
            user: "李".to_owned(),
            machine: "PC-1".to_owned(),
            program: "0.1.0".to_owned(),
            by: by(),
        };
        let book = Book::create(&folder.path().join("云溪.hmb"), &new, &opener).unwrap();
        (folder, book)
    }

    fn write(book: &Book) {
        let act = Act {
            op: "setting_set",
            label: "修改设置".to_owned(),
            barrier: false,
            by: by(),
        };
        book.transact(act, |tx| {
            setting::set(tx, SettingKey::OfficeFonts, Some("off"))?;
            Ok::<_, WorkbookError>(())
        })
        .unwrap();
    }

    #[test]
    fn who_asks_again_shares_the_answer_until_something_is_written() {
        let (_folder, book) = book();
        let known = Known::default();
        let first = known.facts(&book).unwrap();
        assert!(Arc::ptr_eq(&first, &known.facts(&book).unwrap()));
        write(&book);
        assert!(!Arc::ptr_eq(&first, &known.facts(&book).unwrap()));
    }

    #[test]
    fn a_judgement_holds_for_its_day_and_policies_alone() {
        let (_folder, book) = book();
        let national = assets::national().unwrap();
        let policies = || Arc::new(pack::policies_of(&book, &national).unwrap());
        let known = Known::default();
        let judged = |policies: &Arc<Policies>, today| {
            let calendar = &national.calendar;
            known.judged(&book, policies, calendar, today).unwrap().1
        };
        let (now, changed) = (policies(), policies());
        let first = judged(&now, day(2));
        assert!(Arc::ptr_eq(&first, &judged(&now, day(2))));
        let tomorrow = judged(&now, day(3));
        assert!(!Arc::ptr_eq(&first, &tomorrow), "another day");
        let anew = judged(&changed, day(3));
        assert!(!Arc::ptr_eq(&tomorrow, &anew), "other policies");
        write(&book);
        assert!(
            !Arc::ptr_eq(&anew, &judged(&changed, day(3))),
            "other facts"
        );
    }
}
