//! Import of demands: heads, mappings, years, matching, refusals.

use crate::support::{categories, day, look, nothing_known, read, sample, sheet, written};
use policy::facts::{DemandState, ProjectId, Urgency};
use policy::finding::Severity;
use policy::personal::Internal;
use sheets::demands::{
    DemandField, DemandImport, HeadRows, MappedColumn, Mapping, RowState, preview, refused_copy,
};
use sheets::{Address, CellValue, Merge, Workbook};

const HEAD: &[&str] = &[
    "序号",
    "征集日期",
    "提出人",
    "需求内容",
    "涉及户数",
    "处理情况",
    "备注",
];

fn register(title: &str, rows: &[&[&str]]) -> Workbook {
    let title = [title];
    let all: Vec<&[&str]> = [&title[..], HEAD]
        .into_iter()
        .chain(rows.iter().copied())
        .collect();
    Workbook {
        sheets: vec![sheet("登记表", &all)],
    }
}

#[test]
fn the_sample_gives_85_demands_and_every_row_is_accounted_for() {
    let preview = look(&read(&sample()).unwrap(), &[]);
    assert_eq!(
        (
            preview.new,
            preview.changed,
            preview.same,
            preview.refused,
            preview.skipped
        ),
        (85, 0, 0, 0, 8)
    );
    // Rows 5 to 101 without the blank rows 18, 70, 92 and 99.
    assert_eq!(preview.rows.len(), 93);
    let households: i64 = preview
        .rows
        .iter()
        .filter_map(|row| row.demand.as_ref()?.households)
        .sum();
    assert_eq!(households, 16_850);
    let found: Vec<bool> = preview
        .sheets
        .iter()
        .map(|sheet| sheet.head.is_some())
        .collect();
    assert_eq!(found, [true, false, false]);
    let head = preview.sheets[0].head.as_ref().unwrap();
    assert_eq!(head.rows, HeadRows { first: 3, last: 4 });
    assert_eq!(
        head.title.as_deref(),
        Some("云溪社区2026年上半年群众服务需求征集登记表")
    );
    assert_eq!(head.period.as_ref().unwrap().label, "2026年上半年");
    insta::assert_snapshot!(head.mapping.signature.as_ref().unwrap(), @"序号|征集日期|征集方式|提出人/姓名|提出人/身份|提出人/联系电话|所在小区|需求内容|类别|涉及户数|紧急程度|处理情况|备注");
}

#[test]
fn the_sample_reads_as_a_person_reads_it() {
    let preview = look(&read(&sample()).unwrap(), &[]);
    let first = &preview.rows[0];
    assert_eq!(
        (first.sheet.as_str(), first.row, first.state),
        ("登记表", 5, RowState::New)
    );
    assert_eq!(
        first.says,
        "新的需求。B5 没有写年份，按表题“2026年上半年”记为 2026-01-07。L5 处理情况“已转物业”记为“已转办”，原文记入备注。"
    );
    let demand = first.demand.as_ref().unwrap();
    assert_eq!(demand.collected_on, day(2026, 1, 7));
    assert_eq!(demand.channel.as_deref(), Some("居民议事会"));
    assert_eq!(demand.proposer.as_ref().unwrap().read(&Internal), "水明");
    assert_eq!(demand.proposer_role.as_deref(), Some("楼栋长"));
    assert_eq!(
        demand.phone.as_ref().unwrap().read(&Internal),
        "15174218096"
    );
    assert_eq!(
        demand.location.as_ref().unwrap().read(&Internal),
        "双桥新村"
    );
    assert_eq!(demand.content, "大病致贫家庭希望得到救助");
    assert_eq!(demand.category_text.as_deref(), Some("特困"));
    assert_eq!(
        (demand.households, demand.households_approximate),
        (Some(261), false)
    );
    assert_eq!(demand.urgency, Some(Urgency::Normal));
    assert_eq!(demand.state, DemandState::Referred);
    assert_eq!(demand.note.as_deref(), Some("处理情况：已转物业"));
    let row = |number: u32| preview.rows.iter().find(|row| row.row == number).unwrap();
    let at = |number: u32| row(number).demand.as_ref().unwrap();
    // ３６; 约399户; a date cell; a newline in the text; a rare character.
    assert_eq!(
        (at(7).households, at(7).note.as_deref()),
        (Some(36), Some("重复"))
    );
    assert_eq!(
        (at(8).households, at(8).households_approximate),
        (Some(399), true)
    );
    assert_eq!(at(30).collected_on, day(2026, 2, 16));
    assert_eq!(
        at(16).content,
        "独居老人午餐没着落，想办老年食堂 （多人反映）"
    );
    assert_eq!(at(41).proposer.as_ref().unwrap().read(&Internal), "鲁𬱖");
    assert_eq!(row(17).says, "小计行，不是需求。");
    assert_eq!(row(100).says, "合计行，不是需求。");
    assert_eq!(row(101).says, "表尾的说明，不是需求。");
}

#[test]
fn importing_the_sample_twice_gives_85_same() {
    let workbook = read(&sample()).unwrap();
    let known = written(&look(&workbook, &[]));
    let again = look(&workbook, &known);
    assert_eq!(
        (
            again.new,
            again.changed,
            again.same,
            again.refused,
            again.skipped
        ),
        (0, 0, 85, 0, 8)
    );
    let mut ids: Vec<_> = again
        .rows
        .iter()
        .filter_map(|row| row.known.clone())
        .collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 85);
}

#[test]
fn the_report_has_the_shape_scripts_rely_on() {
    let report = look(
        &register("2026年", &[&["1", "1月7日", "水明", "修路灯"]]),
        &[],
    )
    .report();
    let json = serde_json::to_string(&report).unwrap();
    insta::assert_snapshot!(json, @r#"{"new":1,"changed":0,"same":0,"refused":0,"skipped":0,"rows":[{"sheet":"登记表","row":3,"state":"new","says":"新的需求。B3 没有写年份，按表题“2026年”记为 2026-01-07。"}]}"#);
}

#[test]
fn categories_of_the_pack_are_recognised_and_others_kept_as_written() {
    let workbook = read(&sample()).unwrap();
    let import = DemandImport {
        categories: &categories(),
        ..nothing_known()
    };
    let preview = preview(&workbook, &import).unwrap();
    let code = |text: &str| {
        let demands = preview.rows.iter().filter_map(|row| row.demand.as_ref());
        let codes: Vec<_> = demands
            .filter(|d| d.category_text.as_deref() == Some(text))
            .map(|d| &d.category)
            .collect();
        assert!(!codes.is_empty(), "{text}");
        codes[0].clone()
    };
    assert_eq!(code("特困").as_deref(), Some("hardship"));
    assert_eq!(code("民生帮扶类服务").as_deref(), Some("livelihood"));
    assert_eq!(code("便民生活类服务").as_deref(), Some("convenience"));
    assert_eq!(
        code("设施"),
        None,
        "a word from the middle of a name decides nothing"
    );
    assert_eq!(code("文体").as_deref(), Some("culture"));
    assert_eq!(code("治安"), None);
    let odd = preview
        .rows
        .iter()
        .flat_map(|row| &row.findings)
        .find(|f| f.says.contains("治安"))
        .unwrap();
    assert_eq!(odd.severity, Severity::Info);
    assert_eq!(odd.field, Some(DemandField::Category));
}

#[test]
fn a_day_without_a_year_and_without_a_title_is_refused_until_the_year_is_named() {
    let workbook = register("需求登记表", &[&["1", "1月7日", "水明", "修路灯"]]);
    let refused = look(&workbook, &[]);
    assert_eq!(refused.refused, 1);
    assert_eq!(
        refused.rows[0].says,
        "B3 “1月7日”没有写年份，表题里也没有，请补上年份或者指定年份。"
    );
    let named = preview(
        &workbook,
        &DemandImport {
            year: Some(2025),
            ..nothing_known()
        },
    )
    .unwrap();
    assert_eq!(
        named.rows[0].demand.as_ref().unwrap().collected_on,
        day(2025, 1, 7)
    );
    assert_eq!(
        named.rows[0].says,
        "新的需求。B3 没有写年份，按指定的记为 2025-01-07。"
    );
}

#[test]
fn days_outside_the_period_of_the_title_are_taken_with_a_warning() {
    let workbook = register(
        "2026年上半年",
        &[
            &["1", "11月3日", "甲", "修路灯"],
            &["2", "2025-12-30", "乙", "修坡道"],
        ],
    );
    let preview = look(&workbook, &[]);
    assert_eq!(preview.new, 2);
    assert_eq!(
        preview.rows[0].says,
        "新的需求。B3 没有写年份，按表题“2026年上半年”记为 2026-11-03，但不在这个时期之内。"
    );
    assert_eq!(
        preview.rows[1].says,
        "新的需求。B4 2025-12-30 不在表题的“2026年上半年”之内。"
    );
}

#[test]
fn rows_that_cannot_be_read_are_refused_with_the_cell_and_the_reason() {
    let workbook = register(
        "2026年上半年",
        &[
            &["1", "2月30日", "甲", "修路灯", "12"],
            &["2", "2026-1-8", "乙", "修坡道", "很多户"],
            &["3", "2026-1-9", "丙", "", "3"],
            &["4", "", "丁", "办食堂", "-3"],
        ],
    );
    let preview = look(&workbook, &[]);
    assert_eq!((preview.new, preview.refused), (0, 4));
    let says: Vec<&str> = preview.rows.iter().map(|row| row.says.as_str()).collect();
    insta::assert_snapshot!(says.join("\n"), @"
    B3 “2月30日”不是存在的日期。
    E4 “很多户”看不出数目。
    D5 缺需求内容。
    E6 “-3”是负数。B6 缺征集日期。
    ");
    assert_eq!(
        preview.rows[1].findings[0].cell.as_deref(),
        Some("登记表!E4")
    );
}

#[test]
fn sums_notes_titles_and_repeated_heads_are_skipped_with_words() {
    let mut workbook = register(
        "2026年",
        &[
            &["一、党员的需求"],
            &["1", "1月7日", "水明", "修路灯合计三处", "3"],
            HEAD,
            &["2"],
            &["本月小计", "", "", "", "3"],
            &["总 计", "", "", "", "3"],
            &["填表人：李四　　审核人：王五"],
            &["", "", "", "注：本表由网格员填写"],
        ],
    );
    workbook.sheets[0].merges.push(Merge::new((2, 0), (2, 6)));
    let preview = look(&workbook, &[]);
    let states: Vec<String> = preview
        .rows
        .iter()
        .map(|row| format!("{} {:?} {}", row.row, row.state, row.says))
        .collect();
    insta::assert_snapshot!(states.join("\n"), @"
    3 Skipped 分组的标题，不是需求。
    4 New 新的需求。B4 没有写年份，按表题“2026年”记为 2026-01-07。
    5 Skipped 重复的表头。
    6 Skipped 只有序号，没有内容。
    7 Skipped 小计行，不是需求。
    8 Skipped 合计行，不是需求。
    9 Skipped 表尾的说明，不是需求。
    10 Skipped 表尾的说明，不是需求。
    ");
}

#[test]
fn the_same_wish_of_two_people_and_twice_of_one_stays_several_demands() {
    let rows: &[&[&str]] = &[
        &["1", "1月7日", "甲", "修路灯", "12"],
        &["2", "1月7日", "乙", "修路灯", "12"],
        &["3", "1月7日", "甲", "修路灯。", "30"],
    ];
    let workbook = register("2026年", rows);
    let first = look(&workbook, &[]);
    assert_eq!(first.new, 3);
    let known = written(&first);
    assert_eq!(look(&workbook, &known).same, 3);
    // One of the twins known: the identical one is the same, whatever its place.
    let third = &known[2..];
    let again = look(&workbook, third);
    assert_eq!((again.new, again.same), (2, 1));
    assert_eq!(again.rows[2].state, RowState::Same);
}

#[test]
fn a_changed_row_says_what_changes_and_keeps_what_the_book_alone_knows() {
    let known = written(&look(
        &register(
            "2026年",
            &[&["1", "1月7日", "甲", "修路灯", "约12", "待处理", "老人多"]],
        ),
        &[],
    ));
    let workbook = register(
        "2026年",
        &[&["9", "1月7日", "甲", "修 路灯。", "30", "已答复", ""]],
    );
    let preview = look(&workbook, &known);
    assert_eq!((preview.changed, preview.new), (1, 0));
    let row = &preview.rows[0];
    assert_eq!(
        row.says,
        "第 1 号需求有变：涉及户数“约12”改为“30”；处理情况“待处理”改为“已答复”。"
    );
    assert_eq!(row.changes, [DemandField::Households, DemandField::State]);
    let demand = row.demand.as_ref().unwrap();
    assert_eq!(
        (demand.note.as_deref(), demand.content.as_str()),
        (Some("老人多"), "修路灯")
    );
    assert_eq!(
        (demand.households, demand.households_approximate),
        (Some(30), false)
    );
}

#[test]
fn the_state_of_a_demand_with_a_project_is_not_turned_back() {
    let workbook = register(
        "2026年",
        &[&["1", "1月7日", "甲", "修路灯", "12", "待处理"]],
    );
    let mut known = written(&look(&workbook, &[]));
    known[0].state = DemandState::Planned;
    assert_eq!(look(&workbook, &known).changed, 1);
    known[0].projects.push(ProjectId::new("p1"));
    assert_eq!(look(&workbook, &known).same, 1);
}

#[test]
fn a_value_in_vertically_merged_cells_holds_for_all_its_rows_but_is_counted_once() {
    let rows: &[&[&str]] = &[
        &["1", "1月7日", "甲", "修路灯", "12"],
        &["2", "", "乙", "修坡道", ""],
        &["3", "", "丙", "办食堂", "5"],
    ];
    let mut workbook = register("2026年", rows);
    workbook.sheets[0].merges.push(Merge::new((2, 1), (4, 1)));
    workbook.sheets[0].merges.push(Merge::new((2, 4), (3, 4)));
    let preview = look(&workbook, &[]);
    assert_eq!(preview.new, 3);
    let demands: Vec<_> = preview
        .rows
        .iter()
        .map(|row| row.demand.as_ref().unwrap())
        .collect();
    assert!(
        demands
            .iter()
            .all(|demand| demand.collected_on == day(2026, 1, 7))
    );
    assert_eq!(
        demands
            .iter()
            .map(|demand| demand.households)
            .collect::<Vec<_>>(),
        [Some(12), None, Some(5)]
    );
}

#[test]
fn a_head_of_two_rows_is_found_without_merged_cells_too() {
    let workbook = Workbook {
        sheets: vec![sheet(
            "表",
            &[
                &["2026年需求"][..],
                &["序号", "提出人", "", "", "诉求", "时间"],
                &["", "姓名", "身份", "电话"],
                &["1", "甲", "党员", "13800000000", "修路灯", "1.7"],
            ],
        )],
    };
    let preview = look(&workbook, &[]);
    assert_eq!((preview.new, preview.rows.len()), (1, 1));
    let demand = preview.rows[0].demand.as_ref().unwrap();
    assert_eq!(demand.proposer_role.as_deref(), Some("党员"));
    assert_eq!(demand.collected_on, day(2026, 1, 7));
}

#[test]
fn a_mapping_by_hand_reads_heads_nobody_could_guess() {
    let workbook = Workbook {
        sheets: vec![sheet(
            "表",
            &[
                &["2026年"][..],
                &["啥时候", "想要啥", "几家"],
                &["1月7日", "修路灯", "12"],
            ],
        )],
    };
    assert_eq!(look(&workbook, &[]).rows.len(), 0);
    let column = |letters: &str, field| MappedColumn {
        column: letters.to_owned(),
        head: None,
        field: Some(field),
    };
    let mut mapping = Mapping {
        signature: None,
        rows: Some(HeadRows { first: 2, last: 2 }),
        columns: vec![
            column("A", DemandField::CollectedOn),
            column("B", DemandField::Content),
            column("C", DemandField::Households),
        ],
    };
    let by_hand = DemandImport {
        mappings: std::slice::from_ref(&mapping),
        ..nothing_known()
    };
    let found = preview(&workbook, &by_hand).unwrap();
    assert_eq!(found.new, 1);
    let used = &found.sheets[0].head.as_ref().unwrap().mapping;
    assert_eq!(used.signature.as_deref(), Some("啥时候|想要啥|几家"));
    assert_eq!(used.columns[2].head.as_deref(), Some("几家"));
    mapping.columns.push(column("D", DemandField::Content));
    let twice = DemandImport {
        mappings: std::slice::from_ref(&mapping),
        ..nothing_known()
    };
    assert_eq!(
        preview(&workbook, &twice).unwrap_err().to_string(),
        "列的对应关系不对：“需求内容”对应了两列。"
    );
}

#[test]
fn a_remembered_mapping_applies_to_its_own_head_only() {
    let workbook = register(
        "2026年",
        &[&["1", "1月7日", "甲", "修路灯", "12", "", "老人多"]],
    );
    let mut mapping = look(&workbook, &[]).sheets[0].head.clone().unwrap().mapping;
    mapping.columns[6].field = None;
    let with = |mapping: &Mapping| {
        let import = DemandImport {
            mappings: std::slice::from_ref(mapping),
            ..nothing_known()
        };
        preview(&workbook, &import).unwrap().rows[0]
            .demand
            .clone()
            .unwrap()
            .note
    };
    assert_eq!(with(&mapping), None);
    mapping.signature = Some("别的表头".to_owned());
    assert_eq!(with(&mapping).as_deref(), Some("老人多"));
}

#[test]
fn the_name_of_the_tab_may_give_the_year() {
    let mut workbook = register("需求登记表", &[&["1", "1月7日", "甲", "修路灯"]]);
    workbook.sheets[0].name = "2025年上半年".to_owned();
    let demand = look(&workbook, &[]).rows[0].demand.clone().unwrap();
    assert_eq!(demand.collected_on, day(2025, 1, 7));
}

#[test]
fn hidden_sheets_are_not_read_and_said_so() {
    let mut workbook = register("2026年", &[&["1", "1月7日", "甲", "修路灯"]]);
    workbook.sheets[0].visible = false;
    let preview = look(&workbook, &[]);
    assert_eq!(preview.rows.len(), 0);
    assert_eq!(preview.sheets[0].says, "隐藏的工作表，没有读。");
}

#[test]
fn error_values_and_unsolved_formulas_are_refused_at_their_cell() {
    let mut workbook = register(
        "2026年",
        &[
            &["1", "1月7日", "甲", "修路灯"],
            &["2", "1月8日", "乙", "修坡道"],
        ],
    );
    workbook.sheets[0].set(Address::new(2, 4), CellValue::Error("#N/A".to_owned()));
    workbook.sheets[0].set(Address::new(3, 4), CellValue::Formula(String::new()));
    let preview = look(&workbook, &[]);
    assert_eq!(preview.refused, 2);
    assert_eq!(preview.rows[0].says, "E3 单元格里是错误值“#N/A”。");
    assert_eq!(
        preview.rows[1].says,
        "E4 单元格里的公式没有算出结果，请用 WPS 或 Excel 打开、保存一次。"
    );
}

#[test]
fn refused_rows_come_back_with_reasons_and_import_once_they_are_mended() {
    let rows: &[&[&str]] = &[
        &["1", "1月7日", "甲", "修路灯", "12"],
        &["2", "1月32日", "乙", "修坡道", "7户"],
        &["3", "1月9日", "丙", "办食堂", "多"],
    ];
    let mut workbook = register("2026年上半年需求", rows);
    workbook.sheets[0].merges.push(Merge::new((0, 0), (0, 6)));
    let first = look(&workbook, &[]);
    let bytes = refused_copy(&workbook, &first, day(2026, 7, 1))
        .unwrap()
        .unwrap();
    assert_eq!(
        refused_copy(&workbook, &first, day(2026, 7, 1))
            .unwrap()
            .unwrap(),
        bytes
    );
    let mut copy = read(&bytes).unwrap();
    let text =
        |copy: &Workbook, row, column| copy.sheets[0].cell(Address::new(row, column)).cloned();
    let is = |text: &str| Some(CellValue::Text(text.to_owned()));
    assert_eq!(text(&copy, 0, 0), is("2026年上半年需求"));
    assert_eq!(text(&copy, 1, 5), is("处理情况"));
    assert_eq!(text(&copy, 1, 7), is("退回原因"));
    assert_eq!(text(&copy, 2, 7), is("B4 “1月32日”不是存在的日期。"));
    assert_eq!(copy.sheets[0].rows(), [0, 1, 2, 3]);
    let same = look(&copy, &[]);
    assert_eq!((same.refused, same.new), (2, 0));
    copy.sheets[0].set(Address::new(2, 1), CellValue::Text("1月31日".to_owned()));
    copy.sheets[0].set(Address::new(3, 4), CellValue::Number(20.0));
    let mended = look(&copy, &written(&first));
    assert_eq!((mended.refused, mended.new), (0, 2));
    assert!(
        refused_copy(&copy, &mended, day(2026, 7, 1))
            .unwrap()
            .is_none()
    );
}
