//! Policy packs: a district's regulation as data.
//!
//! A pack is one TOML file. It gives the parameters of the closed set of [`RuleKind`]s, never expressions;
//! so a district can be added without touching Rust, and no pack can do what was not reviewed here.
//!
//! # Adding a district
//!
//! 1. Copy the pack that is nearest to `assets/policies/<district>-<year>.toml`; the file name without `.toml` is the
//!    `id` in `[identity]`. Start with `pack_schema = 1`. If a city or province rules above the district, write
//!    `extends = "<its id>"` and give only the records that differ: a record with the same code replaces the parent's
//!    whole record, other records are taken over. A new step says `after = "<code of a step>"`.
//! 2. Fill `[identity]` (title, document number, issuers, dates, what it rests on and repeals). A text that nobody
//!    could confirm has `validity = "unverified"` and a `caution`.
//! 3. Give each record its ground: `article = "第五条（四）"`, or `default = true` where no article fixes it. Single keys
//!    of a cited record that the article leaves open go into `defaults = ["roll"]`; defaults are printed as defaults.
//! 4. Leave out numbers that the text does not give: absent means "not regulated". Money is whole fen (`_fen`), shares
//!    are texts (`"2/3"`), dates are bare (`2021-04-29`), units are `working`, `calendar` or `month`.
//! 5. List the steps in the order of the text; each names the clauses that close it. Add a row for every clause to
//!    `assets/policies/clauses.toml`.
//! 6. Load it (`huiminbu new --pack …`): every mistake is reported with file, line and remedy. A value looser than the
//!    parent's is taken, but noticed unless the pack, or the record's own `document`, gives a document number.
//!
//! Decisions: the text is read through a spanned tree and not by `serde` alone, because all mistakes must be reported
//! at once, in Chinese, with lines. Inheritance works by record, not by key, so that each value keeps its own citation.

mod asks;
pub(crate) mod check;
mod error;
mod identity;
mod inherit;
mod item;
mod law;
mod load;
mod publicity;
pub(crate) mod reader;
mod replaced;
mod rule;
mod source;
mod step;
mod submission;
mod terms;
pub(crate) mod tree;
mod vote;

pub use asks::{
    ApplicationPart, BeneficiaryField, DemandField, Moment, NoticeField, PriorityField, Register,
};
pub use error::{PackError, PackErrors, PackWarning};
pub use identity::{Document, Identity, Validity};
pub use item::{Body, ForbiddenUse, Fund, Mode, Named, Neighbour, SourceName, YearlyAmount};
pub use law::{Law, LawLayers};
pub use publicity::{Phase, Publicity, SchemeField, Timing};
pub use rule::{Rule, RuleKind, Scope, Weight};
pub use source::Source;
pub use step::{Evidence, Step, StepKind};
pub use submission::Submission;
pub use terms::{
    Duty, Instalments, Late, Limit, Numbering, Period, ProjectClass, Retention, Span, Title,
};
pub use vote::{Base, Share, Vote};

use crate::facts::{CommunityKind, NoticeKind, SourceKind, UndertakingMode};
use reader::Record;

/// The version of the pack format that this program reads.
pub const PACK_SCHEMA: u32 = 1;

/// A loaded pack: its own records and those it takes over from the packs it extends.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pack {
    /// Which text it is.
    pub identity: Identity,
    /// The fund it is about.
    pub fund: Fund,
    /// Bodies that act.
    pub bodies: Vec<Body>,
    /// Yearly amounts.
    pub amounts: Vec<YearlyAmount>,
    /// Channels of collecting demands (征集方式).
    pub channels: Vec<Named>,
    /// Spending categories (服务类别).
    pub categories: Vec<Named>,
    /// Forbidden uses.
    pub forbidden: Vec<ForbiddenUse>,
    /// Names of undertaking modes (承接方式).
    pub modes: Vec<Mode>,
    /// Names of funding sources (资金来源).
    pub sources: Vec<SourceName>,
    /// The road, in order.
    pub steps: Vec<Step>,
    /// Vote rules.
    pub votes: Vec<Vote>,
    /// Publicity rules.
    pub publicities: Vec<Publicity>,
    /// Periods.
    pub periods: Vec<Period>,
    /// Limits.
    pub limits: Vec<Limit>,
    /// Instalment shares; `None` when not regulated.
    pub instalments: Option<Instalments>,
    /// After how long an act counts as entered late.
    pub late: Late,
    /// Acceptance methods.
    pub methods: Vec<Named>,
    /// Yearly duties.
    pub duties: Vec<Duty>,
    /// Numbering.
    pub numbering: Numbering,
    /// Titles of papers.
    pub papers: Vec<Title>,
    /// Titles and columns of sheets.
    pub sheets: Vec<Title>,
    /// What goes to the street for what.
    pub submissions: Vec<Submission>,
    /// How long records are kept.
    pub retention: Vec<Retention>,
    /// Rules, one a clause.
    pub rules: Vec<Rule>,
    /// The packs that it extends, nearest first.
    pub above: Vec<Identity>,
    /// What loads but should be looked at.
    pub warnings: Vec<PackWarning>,
}

impl Pack {
    /// Loads a pack and the packs it extends; `parent` gives the text of a pack by id.
    ///
    /// # Errors
    /// All mistakes found, each with file, line, what is wrong and what to do.
    pub fn load(
        file_name: &str,
        text: &str,
        parent: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Pack, PackErrors> {
        load::load(file_name, text, parent)
    }

    /// Returns the id.
    pub fn id(&self) -> &str {
        &self.identity.id
    }

    /// Returns the title without 《》.
    pub fn title(&self) -> &str {
        &self.identity.title
    }

    /// Returns the document number.
    pub fn document(&self) -> Option<&str> {
        self.identity.document.as_deref()
    }

    /// Returns the documents that it rests on, ready to print: the texts it extends, nearest first, and what each names
    /// as its basis. Empty when none is known.
    pub fn basis(&self) -> Vec<String> {
        let texts = std::iter::once(&self.identity).chain(&self.above);
        let own = texts.flat_map(|text| text.basis.iter().map(Document::cite));
        let above = self.above.iter().map(|text| text.as_document().cite());
        above.chain(own).collect()
    }

    /// Returns the name of a spending category.
    pub fn category(&self, code: &str) -> Option<&str> {
        self.categories
            .iter()
            .find(|category| category.code == code)
            .map(|category| category.name.as_str())
    }

    /// Returns a body.
    pub fn body(&self, code: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.code == code)
    }

    /// Returns the rule of a vote.
    pub fn vote(&self, code: &str) -> Option<&Vote> {
        self.votes.iter().find(|vote| vote.code == code)
    }

    /// Returns a forbidden use.
    pub fn forbidden_use(&self, code: &str) -> Option<&ForbiddenUse> {
        self.forbidden
            .iter()
            .find(|forbidden| forbidden.code == code)
    }

    /// Returns the name of an undertaking mode; `None` when the regulation does not know it.
    pub fn mode_name(&self, mode: UndertakingMode) -> Option<&str> {
        self.modes
            .iter()
            .find(|known| known.mode == mode)
            .map(|known| known.name.as_str())
    }

    /// Returns the name of a kind of funding source; `None` when the regulation does not know it.
    pub fn source_name(&self, kind: SourceKind) -> Option<&str> {
        self.sources
            .iter()
            .find(|known| known.kind == kind)
            .map(|known| known.name.as_str())
    }

    /// Returns the yearly amount for a kind of community.
    pub fn yearly_amount(&self, kind: CommunityKind) -> Option<&YearlyAmount> {
        self.amounts
            .iter()
            .find(|amount| amount.community.is_none_or(|own| own == kind))
    }

    /// Returns the publicity rule for a kind of notice.
    pub fn publicity(&self, kind: NoticeKind) -> Option<&Publicity> {
        self.publicities
            .iter()
            .find(|publicity| publicity.phase == kind.into())
    }

    /// Returns the publicity rule with this code.
    pub fn publicity_rule(&self, code: &str) -> Option<&Publicity> {
        self.publicities
            .iter()
            .find(|publicity| publicity.code == code)
    }

    /// Returns the yearly duty with this code.
    pub fn duty(&self, code: &str) -> Option<&Duty> {
        self.duties.iter().find(|duty| duty.code == code)
    }

    /// Returns the months after a year's end in which what was carried over is used; `None` when not regulated.
    pub fn carry_months(&self) -> Option<u32> {
        self.rules.iter().find_map(|rule| match rule.kind {
            RuleKind::Settlement { carry_months, .. } => carry_months,
            _ => None,
        })
    }

    /// Returns the step with this code.
    pub fn step(&self, code: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.code == code)
    }

    /// Returns what a bundle of a purpose brings; `None` where the pack fixes nothing.
    pub fn submission(&self, code: &str) -> Option<&Submission> {
        self.submissions.iter().find(|one| one.code == code)
    }

    /// Returns the rule of a clause.
    pub fn rule(&self, clause: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.clause == clause)
    }

    /// Returns the title of a kind of paper where the regulation fixes one.
    pub fn paper_title(&self, kind: &str) -> Option<&str> {
        self.papers
            .iter()
            .find(|paper| paper.kind == kind)
            .map(|paper| paper.title.as_str())
    }

    /// Returns the codes of the bodies with which a kind of paper is filed.
    pub fn filing_bodies(&self, paper: &str) -> &[String] {
        let filed = self.rules.iter().find_map(|rule| match &rule.kind {
            RuleKind::Filing { bodies, papers, .. } => {
                papers.iter().any(|kind| kind == paper).then_some(bodies)
            }
            _ => None,
        });
        filed.map_or(&[], Vec::as_slice)
    }

    /// Returns the title and columns of a kind of sheet where the regulation fixes them.
    pub fn sheet(&self, kind: &str) -> Option<&Title> {
        self.sheets.iter().find(|sheet| sheet.kind == kind)
    }

    fn read(record: &Record<'_>) -> Self {
        let pack = Self {
            identity: record.record_required("identity", "[identity]", Identity::read),
            fund: record.record_required("fund", "[fund]", Fund::read),
            bodies: record.filled("bodies", record.records("bodies", "[[bodies]]", Body::read)),
            amounts: record.records("amounts", "[[amounts]]", YearlyAmount::read),
            channels: record.filled(
                "channels",
                record.records("channels", "[[channels]]", Named::read),
            ),
            categories: record.filled(
                "categories",
                record.records("categories", "[[categories]]", Named::read),
            ),
            forbidden: record.records("forbidden", "[[forbidden]]", ForbiddenUse::read),
            modes: record.records("modes", "[[modes]]", Mode::read),
            sources: record.records("sources", "[[sources]]", SourceName::read),
            steps: record.filled("steps", record.records("steps", "[[steps]]", Step::read)),
            votes: record.records("votes", "[[votes]]", Vote::read),
            publicities: record.records("publicity", "[[publicity]]", Publicity::read),
            periods: record.records("periods", "[[periods]]", Period::read),
            limits: record.records("limits", "[[limits]]", Limit::read),
            instalments: record.record("instalments", "[instalments]", Instalments::read),
            late: record
                .record("late", "[late]", Late::read)
                .unwrap_or_default(),
            methods: record.records("methods", "[[methods]]", Named::read),
            duties: record.records("duties", "[[duties]]", Duty::read),
            numbering: record.record_required("numbering", "[numbering]", Numbering::read),
            papers: record.records("papers", "[[papers]]", Title::read),
            sheets: record.records("sheets", "[[sheets]]", Title::read),
            submissions: record.records("submissions", "[[submissions]]", Submission::read),
            retention: record.records("retention", "[[retention]]", Retention::read),
            rules: record.filled("rules", record.records("rules", "[[rules]]", Rule::read)),
            above: Vec::new(),
            warnings: Vec::new(),
        };
        if pack.identity.validity == Validity::InForce && pack.identity.document.is_none() {
            record.wrong(
                "现行有效的文件没有写文号。",
                "请写 document，或把 validity 写成 \"unverified\"。",
            );
        }
        pack.ordered()
    }

    /// Moves each step that says `after` behind the step it names.
    fn ordered(mut self) -> Self {
        let (moving, mut steps): (Vec<_>, Vec<_>) = self
            .steps
            .into_iter()
            .partition(|step| step.after.is_some());
        for step in moving {
            let place = steps
                .iter()
                .position(|other| Some(&other.code) == step.after.as_ref());
            steps.insert(place.map_or(steps.len(), |index| index + 1), step);
        }
        self.steps = steps;
        self
    }
}
