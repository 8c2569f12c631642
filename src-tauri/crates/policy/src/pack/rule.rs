//! The closed set of rule kinds. A pack gives parameters, never expressions: what a rule does is Rust, reviewed and
//! tested here; what it asks for is data, cited there.

use super::asks::{
    ApplicationPart, BeneficiaryField, DemandField, Moment, NoticeField, PriorityField, Register,
};
use super::publicity::SchemeField;
use super::reader::Record;
use super::source::Source;
use crate::facts::UndertakingMode;
use crate::facts::record::ReportedTo;
use crate::money::Money;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// How heavy a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Put on the calendar, stops nothing.
    Plan,
    /// Said once.
    Info,
    /// Shown, never hidden.
    Warn,
    /// Its step is not completed; a written reason lifts it.
    Block,
    /// Its step is not completed; only the deciding body's own written decision lifts it.
    Fixed,
}

/// What a rule is judged for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Each project.
    Project,
    /// Once for the book and its years.
    Book,
    /// Each project, and what belongs to none of them once for the book.
    Both,
}

impl Scope {
    /// Returns true when each project is judged.
    pub fn has_projects(self) -> bool {
        self != Self::Book
    }

    /// Returns true when the book is judged.
    pub fn has_book(self) -> bool {
        self != Self::Project
    }
}

/// The names of rule kinds, as a pack writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Name {
    DemandsAnswered,
    DemandRegister,
    SchemeContents,
    Beneficiaries,
    Categories,
    ForbiddenUses,
    NoticeNames,
    Publicity,
    YearlyAmount,
    WithinAllocation,
    Spending,
    Priority,
    Decision,
    Undertaking,
    Plan,
    Sources,
    Indicators,
    Basis,
    Supplements,
    PackTurn,
    Joint,
    Roles,
    Opinion,
    Contract,
    Filing,
    Entries,
    Evaluation,
    Instalments,
    Disclosure,
    Settlement,
    Change,
    Standing,
    Ratio,
    Limit,
    Declarations,
    Application,
    Period,
    Duty,
    Register,
}

/// A rule kind with its parameters. Codes refer to other records of the pack; dangling ones are load errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleKind {
    /// The project links the demands it answers.
    DemandsAnswered,
    /// Each linked demand is recorded with these fields.
    DemandRegister {
        /// What is asked for.
        fields: Vec<DemandField>,
    },
    /// The scheme names these, and its sums agree.
    SchemeContents {
        /// What is asked for.
        fields: Vec<SchemeField>,
        /// True when the sources must add up to the budget.
        balanced: bool,
    },
    /// Who benefits is known, and they live here.
    Beneficiaries {
        /// What is asked for.
        fields: Vec<BeneficiaryField>,
        /// True when people outside the community are noticed.
        only_here: bool,
    },
    /// Project and budget lines carry a category of the pack.
    Categories,
    /// Each budget line is declared against the forbidden uses.
    ForbiddenUses,
    /// Each notice names these.
    NoticeNames {
        /// What is asked for.
        fields: Vec<NoticeField>,
    },
    /// A notice hangs as long, where and with the text that the rule wants; objections are answered.
    Publicity {
        /// Code of the publicity rule.
        publicity: String,
    },
    /// The year's allocation keeps to the yearly amounts.
    YearlyAmount,
    /// What is approved for a year stays within its allocation.
    WithinAllocation,
    /// Payments stay within the approved project and the money received, each with what proves it.
    Spending {
        /// Above this a unit is not paid in cash; `None` when not regulated.
        cash_fen: Option<Money>,
        /// Months after which the book is compared with the payer's ledger; `None` when not regulated.
        reconcile_months: Option<u32>,
        /// Months in which that is done after such a period.
        reconcile_within: Option<u32>,
    },
    /// The meetings are shown how much a project is wished for.
    Priority {
        /// What is asked for.
        fields: Vec<PriorityField>,
    },
    /// The votes are held in order and their result is published.
    Decision {
        /// Codes of the votes, in order.
        votes: Vec<String>,
        /// Code of the publicity rule of the result, or of the notice before the vote.
        publicity: Option<String>,
        /// Months between two sessions; `None` when not regulated.
        every_months: Option<u32>,
        /// Budget from which the votes are asked; every project when `None`.
        from_fen: Option<Money>,
    },
    /// The mode is one of these; others ask the street; the choice has a ground.
    Undertaking {
        /// Modes that the text names for this act.
        modes: Vec<UndertakingMode>,
        /// True when the ground of the choice must be recorded.
        ground: bool,
    },
    /// A plan with owners and days, in agreement with what was resolved.
    Plan {
        /// What must be as it was resolved.
        agrees: Vec<SchemeField>,
        /// What must be so after the street sent the scheme back; an amount may then fall, never rise.
        after_return: Vec<SchemeField>,
    },
    /// Sources are of kinds that the text knows, add up to the budget, and say who gives.
    Sources,
    /// The result has indicators whose weights add up.
    Indicators {
        /// What the weights add up to.
        total: u32,
    },
    /// The text names the documents that it rests on.
    Basis,
    /// What a supplement puts in the place of a cited value has its document number.
    Supplements,
    /// Each running project says by which pack it goes on after the community's pack changed.
    PackTurn,
    /// What several communities do together has one number, its leads, and shares that add up.
    Joint {
        /// How many communities take part at least.
        communities: u32,
        /// How many of them lead.
        leads: u32,
    },
    /// Somebody fills each of these roles.
    Roles {
        /// Names of the roles.
        roles: Vec<String>,
        /// Modes for which they are asked.
        modes: Vec<UndertakingMode>,
        /// True when the budget carries a line for their cost.
        cost_line: bool,
        /// Code of the body that they are in the entries of those who supervise.
        body: Option<String>,
    },
    /// A body gives its dated opinion.
    Opinion {
        /// Code of the body.
        body: String,
        /// Code of the period in which it does.
        period: Option<String>,
        /// Codes of the bodies with which the result is filed.
        files: Vec<String>,
    },
    /// A contract with the undertaker, made public.
    Contract {
        /// Modes for which it is asked.
        modes: Vec<UndertakingMode>,
        /// Code of the publicity rule.
        publicity: Option<String>,
    },
    /// Papers are filed with these bodies.
    Filing {
        /// Codes of the bodies.
        bodies: Vec<String>,
        /// Kinds of paper.
        papers: Vec<String>,
        /// Where they are made public after that, when the text names it.
        platform: Option<String>,
    },
    /// Somebody looks at these moments and writes it down.
    Entries {
        /// Code of the body, when the text names one.
        body: Option<String>,
        /// At which moments.
        moments: Vec<Moment>,
        /// Months of silence after which it is noticed; `None` when not regulated.
        silence_months: Option<u32>,
    },
    /// The result is evaluated by these methods.
    Evaluation {
        /// Codes of the acceptance methods.
        methods: Vec<String>,
        /// How many parties at least score each indicator before the project closes; `None` for the acceptance itself.
        parties: Option<u32>,
    },
    /// Money is paid by the instalment shares.
    Instalments,
    /// Something is published regularly.
    Disclosure {
        /// Code of the publicity rule.
        publicity: String,
        /// Least number of different channels.
        channels: Option<u32>,
        /// Months in which one disclosure at least is made; `None` when not regulated.
        every_months: Option<u32>,
        /// Code of the duty that says whose it is.
        duty: Option<String>,
    },
    /// The year is settled, or the project.
    Settlement {
        /// Code of the yearly duty that says by when and whose it is; `None` for the settlement of a project.
        duty: Option<String>,
        /// Months after a year's end in which what was carried over is used; `None` when not regulated.
        carry_months: Option<u32>,
    },
    /// A change needs the consent of these bodies.
    Change {
        /// Codes of the bodies.
        bodies: Vec<String>,
        /// Code of the body whose consent is enough when only the time changes.
        time_only: Option<String>,
    },
    /// Providers that failed are not chosen.
    Standing {
        /// Calendar years after the decision.
        years: u32,
    },
    /// A share of the budget stays within a limit.
    Ratio {
        /// Code of the limit.
        limit: String,
    },
    /// A sum decides who carries out, or what is audited.
    Limit {
        /// Codes of the limits, by kind of project.
        limits: Vec<String>,
    },
    /// The office declares these, each with a ground.
    Declarations {
        /// What is declared.
        texts: Vec<String>,
    },
    /// The application report has these parts.
    Application {
        /// What is asked for.
        fields: Vec<ApplicationPart>,
    },
    /// Something happens within its period.
    Period {
        /// Codes of the periods.
        periods: Vec<String>,
    },
    /// Yearly duties.
    Duty {
        /// Codes of the duties.
        duties: Vec<String>,
        /// To whom it is reported; empty for duties that are no reports.
        to: Vec<ReportedTo>,
    },
    /// A register is kept.
    Register {
        /// Which.
        register: Register,
        /// Months of use from which a thing is entered; everything when `None`.
        lasting_months: Option<u32>,
        /// Months after which a thing is inspected again; `None` when not regulated.
        inspect_months: Option<u32>,
        /// Categories of projects that leave things behind.
        categories: Vec<String>,
        /// Code of the yearly duty that says by when and whose it is.
        duty: Option<String>,
        /// Months after the duty's that are no matter; `None` when not regulated.
        late_months: Option<u32>,
        /// Value from which a thing has the voucher of its purchase; `None` when not regulated.
        voucher_from_fen: Option<Money>,
    },
}

impl RuleKind {
    fn read(record: &Record<'_>) -> Self {
        match record.choice("kind", Name::Spending) {
            Name::DemandsAnswered => Self::DemandsAnswered,
            Name::DemandRegister => Self::DemandRegister {
                fields: fields(record),
            },
            Name::SchemeContents => Self::scheme_contents(record),
            Name::Beneficiaries => Self::beneficiaries(record),
            Name::Categories => Self::Categories,
            Name::ForbiddenUses => Self::ForbiddenUses,
            Name::NoticeNames => Self::NoticeNames {
                fields: fields(record),
            },
            Name::Publicity => Self::Publicity {
                publicity: record.text("publicity"),
            },
            Name::YearlyAmount => Self::YearlyAmount,
            Name::WithinAllocation => Self::WithinAllocation,
            Name::Spending => Self::Spending {
                cash_fen: record.money_opt("cash_fen"),
                reconcile_months: record.whole_opt("reconcile_months"),
                reconcile_within: record.whole_opt("reconcile_within"),
            },
            Name::Plan => Self::plan(record),
            Name::Sources => Self::Sources,
            Name::Indicators => Self::Indicators {
                total: record.whole("total"),
            },
            Name::Basis => Self::Basis,
            Name::Supplements => Self::Supplements,
            Name::PackTurn => Self::PackTurn,
            Name::Joint => Self::Joint {
                communities: record.whole("communities"),
                leads: record.whole("leads"),
            },
            Name::Instalments => Self::Instalments,
            Name::Settlement => Self::Settlement {
                duty: record.text_opt("duty"),
                carry_months: record.whole_opt("carry_months"),
            },
            Name::Standing => Self::Standing {
                years: record.whole("years"),
            },
            Name::Priority => Self::Priority {
                fields: fields(record),
            },
            Name::Decision => Self::decision(record),
            Name::Undertaking => Self::undertaking(record),
            Name::Roles => Self::roles(record),
            Name::Opinion => Self::opinion(record),
            Name::Contract => Self::contract(record),
            Name::Filing => Self::filing(record),
            Name::Entries => Self::entries(record),
            Name::Evaluation => Self::Evaluation {
                methods: codes(record, "methods"),
                parties: record.whole_opt("parties"),
            },
            Name::Disclosure => Self::disclosure(record),
            Name::Change => Self::change(record),
            Name::Ratio => Self::Ratio {
                limit: record.text("limit"),
            },
            Name::Limit => Self::Limit {
                limits: codes(record, "limits"),
            },
            Name::Declarations => Self::Declarations {
                texts: codes(record, "texts"),
            },
            Name::Application => Self::Application {
                fields: fields(record),
            },
            Name::Period => Self::Period {
                periods: codes(record, "periods"),
            },
            Name::Duty => Self::Duty {
                duties: codes(record, "duties"),
                to: record.choices("to"),
            },
            Name::Register => Self::register(record),
        }
    }

    fn scheme_contents(record: &Record<'_>) -> Self {
        Self::SchemeContents {
            fields: fields(record),
            balanced: record.truth("balanced"),
        }
    }

    fn beneficiaries(record: &Record<'_>) -> Self {
        Self::Beneficiaries {
            fields: fields(record),
            only_here: record.truth("only_here"),
        }
    }

    fn decision(record: &Record<'_>) -> Self {
        Self::Decision {
            votes: codes(record, "votes"),
            publicity: record.text_opt("publicity"),
            every_months: record.whole_opt("every_months"),
            from_fen: record.money_opt("from_fen"),
        }
    }

    fn filing(record: &Record<'_>) -> Self {
        Self::Filing {
            bodies: codes(record, "bodies"),
            papers: codes(record, "papers"),
            platform: record.text_opt("platform"),
        }
    }

    fn change(record: &Record<'_>) -> Self {
        Self::Change {
            bodies: codes(record, "bodies"),
            time_only: record.text_opt("time_only"),
        }
    }

    fn register(record: &Record<'_>) -> Self {
        Self::Register {
            register: record.choice("register", Register::Assets),
            lasting_months: record.whole_opt("lasting_months"),
            inspect_months: record.whole_opt("inspect_months"),
            categories: record.texts("categories"),
            duty: record.text_opt("duty"),
            late_months: record.whole_opt("late_months"),
            voucher_from_fen: record.money_opt("voucher_from_fen"),
        }
    }

    fn plan(record: &Record<'_>) -> Self {
        Self::Plan {
            agrees: record.choices("agrees"),
            after_return: record.choices("after_return"),
        }
    }

    fn undertaking(record: &Record<'_>) -> Self {
        Self::Undertaking {
            modes: record.filled("modes", record.choices("modes")),
            ground: record.truth("ground"),
        }
    }

    fn roles(record: &Record<'_>) -> Self {
        Self::Roles {
            roles: codes(record, "roles"),
            modes: record.choices("modes"),
            cost_line: record.truth_or("cost_line", false),
            body: record.text_opt("body"),
        }
    }

    fn opinion(record: &Record<'_>) -> Self {
        Self::Opinion {
            body: record.text("body"),
            period: record.text_opt("period"),
            files: record.texts("files"),
        }
    }

    fn contract(record: &Record<'_>) -> Self {
        Self::Contract {
            modes: record.choices("modes"),
            publicity: record.text_opt("publicity"),
        }
    }

    fn entries(record: &Record<'_>) -> Self {
        Self::Entries {
            body: record.text_opt("body"),
            moments: record.filled("moments", record.choices("moments")),
            silence_months: record.whole_opt("silence_months"),
        }
    }

    fn disclosure(record: &Record<'_>) -> Self {
        Self::Disclosure {
            publicity: record.text("publicity"),
            channels: record.whole_opt("channels"),
            every_months: record.whole_opt("every_months"),
            duty: record.text_opt("duty"),
        }
    }

    /// Returns the code of the yearly duty that says by when and whose it is.
    pub fn duty(&self) -> Option<&str> {
        match self {
            Self::Disclosure { duty, .. }
            | Self::Settlement { duty, .. }
            | Self::Register { duty, .. } => duty.as_deref(),
            Self::Duty { duties, .. } => duties.first().map(String::as_str),
            _ => None,
        }
    }

    /// Returns what a rule of this kind is judged for.
    pub fn scope(&self) -> Scope {
        match self {
            Self::YearlyAmount
            | Self::WithinAllocation
            | Self::Basis
            | Self::Supplements
            | Self::Duty { .. } => Scope::Book,
            Self::PackTurn | Self::Spending { .. } | Self::Standing { .. } => Scope::Both,
            Self::Settlement { duty: Some(_), .. } => Scope::Both,
            Self::Disclosure {
                every_months: Some(_),
                ..
            } => Scope::Book,
            Self::Register { register, .. } => register.scope(),
            _ => Scope::Project,
        }
    }
}

/// Reads the fields that a rule asks for; none at all is a mistake.
fn fields<T: DeserializeOwned>(record: &Record<'_>) -> Vec<T> {
    record.filled("fields", record.choices("fields"))
}

/// Reads a list of texts or codes; none at all is a mistake.
fn codes(record: &Record<'_>, key: &'static str) -> Vec<String> {
    record.filled(key, record.texts(key))
}

/// A rule of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Clause id of the clause map, e.g. `GD-5.4a`; unique in a pack.
    pub clause: String,
    /// What it asks for.
    pub kind: RuleKind,
    /// How heavy it is.
    pub weight: Weight,
    /// True while this program asks for less than the text: its step is then never shown as done.
    pub open: bool,
    /// Where it comes from.
    pub source: Source,
}

impl Rule {
    pub(crate) fn read(record: &Record<'_>) -> Self {
        Self {
            clause: record.text("clause"),
            kind: RuleKind::read(record),
            weight: record.choice("weight", Weight::Block),
            open: record.truth_or("open", false),
            source: record.source(),
        }
    }
}
