#!/usr/bin/env python3
"""Makes assets/calendars/cn.toml, the national calendar, from two independent packages.

    python3 -m venv .venv && .venv/bin/pip install chinesecalendar
    npm pack chinese-days && tar xzf chinese-days-*.tgz
    .venv/bin/python src-tauri/crates/xtask/scripts/make_calendar.py package > assets/calendars/cn.toml

The argument is the unpacked folder of the npm package. Both packages are read and compared day by day; the script
lists every difference on stderr and writes nothing unless each is decided in DECIDED below, from the arrangement that
the State Council published (the notices are in NOTICES). Run it when a new year is published, add its notice, and move
the year out of LUNAR.
"""

import datetime
import glob
import json
import os
import sys

FIRST_YEAR = 2004

# Year -> where its arrangement was published; an amendment during the year follows after a blank.
NOTICES = {
    2004: "https://zh.wikisource.org/zh-hans/国务院办公厅关于2004年部分节假日安排的通知",
    2005: "",  # read only in copies: no official address is known
    2006: "http://www.gov.cn/jrzg/2005-12/22/content_133837.htm",
    2007: "http://www.gov.cn/fwxx/sh/2006-12/18/content_471877.htm",
    2008: "http://www.gov.cn/zwgk/2007-12/18/content_837184.htm",
    2009: "http://www.gov.cn/zwgk/2008-12/10/content_1174014.htm",
    2010: "http://www.gov.cn/zwgk/2009-12/08/content_1482691.htm",
    2011: "http://www.gov.cn/zwgk/2010-12/10/content_1762643.htm",
    2012: "http://www.gov.cn/zwgk/2011-12/06/content_2012097.htm",
    2013: "http://www.gov.cn/zwgk/2012-12/10/content_2286598.htm",
    2014: "http://www.gov.cn/zwgk/2013-12/11/content_2546204.htm",
    2015: "http://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm"
    " http://www.gov.cn/zhengce/content/2015-05/13/content_9742.htm",
    2016: "http://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm",
    2017: "http://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm",
    2018: "http://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm",
    2019: "http://www.gov.cn/xinwen/2018-12/06/content_5346287.htm"
    " http://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm",
    2020: "http://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm"
    " http://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm",
    2021: "http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm",
    2022: "http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm",
    2023: "http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm",
    2024: "https://www.gov.cn/zhengce/content/202310/content_6911527.htm",
    2025: "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm",
    2026: "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
}

# Day -> (what it is, why): the days on which the packages differ, decided from the notice.
DECIDED = {
    # 国办发明电〔2023〕7号 一: 元旦 1月1日放假，与周末连休. chinesecalendar lists the weekend as part of the holiday,
    # chinese-days does not; both are days off either way, and the notice names 1月1日 alone.
    datetime.date(2023, 12, 30): ("weekend", "国办发明电〔2023〕7号 一"),
    datetime.date(2023, 12, 31): ("weekend", "国办发明电〔2023〕7号 一"),
}

# The law on which unpublished years rest: days by the solar calendar, and by the lunar one where computed.
LAW = "全国年节及纪念日放假办法（2024年11月10日修订）"
LAW_FROM = 2025
FIXED = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]
LUNAR = {
    2027: [
        ("春节", "2027-02-05", "2027-02-08"),
        ("清明节", "2027-04-05", "2027-04-05"),
        ("端午节", "2027-06-09", "2027-06-09"),
        ("中秋节", "2027-09-15", "2027-09-15"),
    ],
}

HEAD = """\
# The national calendar: days off and shifted workdays, as arranged by the State Council for each year.
#
# Made by src-tauri/crates/xtask/scripts/make_calendar.py from the npm package chinese-days {npm} and the PyPI package
# chinesecalendar {pypi}, which were compared day by day; not edited by hand.
#
# A [[year]] lists the days of that calendar year. A day in the last days of December may rest on the next year's
# notice. `off` are the days named as holiday, weekends among them included; `work` are Saturdays and Sundays that are
# worked. Every other Saturday and Sunday is off. A year that is not listed is unpublished: what touches it is
# provisional, and only the days that the law itself fixes are known.
"""

NAMES = {"元旦": "元旦", "清明": "清明节", "端午": "端午节", "中秋": "中秋节"}


def read_npm(folder):
    """Returns {day: name} of days off, the set of shifted workdays, and the package's version."""
    off, work = {}, set()
    for path in sorted(glob.glob(os.path.join(folder, "dist", "years", "*.json"))):
        with open(path, encoding="utf-8") as file:
            year = json.load(file)
        for day, says in year["holidays"].items():
            name = says.split(",")[1]
            off[datetime.date.fromisoformat(day)] = NAMES.get(name, name)
        work.update(datetime.date.fromisoformat(day) for day in year["workdays"])
    with open(os.path.join(folder, "package.json"), encoding="utf-8") as file:
        version = json.load(file)["version"]
    return off, work, version


def read_pypi():
    """Returns the days off, the shifted workdays and the package's version."""
    from importlib.metadata import version

    from chinese_calendar import constants

    return set(constants.holidays), set(constants.workdays), version("chinesecalendar")


def says(day, off, work):
    if day in work:
        return "work"
    if day in off:
        return "off"
    return "weekend" if day.weekday() >= 5 else "weekday"


def compare(npm, pypi, last):
    """Returns {day: what it is} for every day, and the differences that nobody decided."""
    table, open_ones = {}, []
    day = datetime.date(FIRST_YEAR, 1, 1)
    while day.year <= last:
        one, two = says(day, *npm), says(day, *pypi)
        if one == two:
            table[day] = one
        elif day in DECIDED:
            table[day] = DECIDED[day][0]
        else:
            open_ones.append(f"{day}: chinese-days says {one}, chinesecalendar says {two}")
        day += datetime.timedelta(days=1)
    return table, open_ones


def ranges(days, names):
    """Groups consecutive days of one name into (name, first, last)."""
    found = []
    for day in days:
        name = names[day]
        if found and found[-1][0] == name and day - found[-1][2] == datetime.timedelta(days=1):
            found[-1][2] = day
        else:
            found.append([name, day, day])
    return found


def written(spans):
    return "".join(f'    {{ name = "{name}", from = "{first}", to = "{last}" }},\n' for name, first, last in spans)


def year_text(year, table, names):
    days = sorted(day for day in table if day.year == year)
    off = ranges([day for day in days if table[day] == "off"], names)
    work = ", ".join(f'"{day}"' for day in days if table[day] == "work")
    sources = ", ".join(f'"{source}"' for source in NOTICES[year].split())
    title = f"国务院办公厅关于{year}年部分节假日安排的通知"
    return (
        f'[[year]]\nyear = {year}\nnotice = "{title}"\nsources = [{sources}]\n'
        f"off = [\n{written(off)}]\nwork = [{work}]\n"
    )


def statutory_text():
    fixed = ", ".join(f'"{day}"' for day in FIXED)
    text = f'[statutory]\nlaw = "{LAW}"\nfrom_year = {LAW_FROM}\nfixed = [{fixed}]\n'
    for year, spans in LUNAR.items():
        text += f"\n[[statutory.lunar]]\nyear = {year}\noff = [\n{written(spans)}]\n"
    return text


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    names, work, npm_version = read_npm(sys.argv[1])
    off, pypi_work, pypi_version = read_pypi()
    last = max(NOTICES)
    if max(day.year for day in names) != last or max(day.year for day in off) != last:
        sys.exit(f"the packages do not end in {last}: add the new year's notice, or obtain the other package anew")
    table, open_ones = compare((names, work), (off, pypi_work), last)
    if open_ones:
        sys.exit("undecided differences:\n" + "\n".join(open_ones))
    unused = [str(day) for day in DECIDED if says(day, names, work) == says(day, off, pypi_work)]
    if unused:
        sys.exit("decided, but the packages agree now: " + ", ".join(unused))
    parts = [HEAD.format(npm=npm_version, pypi=pypi_version), "format = 1\n", statutory_text()]
    parts += [year_text(year, table, names) for year in range(FIRST_YEAR, last + 1)]
    sys.stdout.write("\n".join(parts))


if __name__ == "__main__":
    main()
