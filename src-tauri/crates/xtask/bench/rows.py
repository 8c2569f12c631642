"""Writes a workbook of demands as offices make them, with as many rows as asked for.

    rows.py COUNT OUTPUT.xlsx

The same bytes for the same count: what is measured must not differ from run to run.
"""

import sys
import zipfile

HEADS = ["序号", "征集日期", "征集方式", "提出人", "联系电话", "所在小区（楼栋）", "需求内容", "类别", "涉及户数"]
WAYS = ["入户走访", "居民议事会", "电话", "意见箱", "线上"]
PLACES = ["双桥新村", "铁路新村", "云溪苑", "盘龙里", "金马小区", "福德家园", "日新花园"]
WISHES = ["楼道照明灯损坏", "健身器材老旧", "下水道常年堵塞", "缺少晾衣架", "老人用餐不便", "电动车没有充电的地方"]

TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
</Types>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINK = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{type}" Target="{target}"/>
</Relationships>"""
BOOK = f"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{OFFICE}">
<sheets><sheet name="需求" sheetId="1" r:id="rId1"/></sheets></workbook>"""


def cells(number: int) -> list[str]:
    """One demand; every figure follows from its number."""
    day = f"2026-{number % 6 + 1:02}-{number % 28 + 1:02}"
    place, wish = PLACES[number % len(PLACES)], WISHES[number % len(WISHES)]
    content = f"{place}{number // 7 + 1}号：{wish}，希望解决"
    phone = f"139{number:08}"
    return [
        str(number), day, WAYS[number % len(WAYS)], f"居民{number}", phone, place, content,
        "社区环境建设", f"{number % 90 + 1}户",
    ]


def row(index: int, values: list[str]) -> str:
    texts = (
        f'<c r="{chr(65 + column)}{index}" t="inlineStr"><is><t>{value}</t></is></c>'
        for column, value in enumerate(values)
    )
    return f'<row r="{index}">{"".join(texts)}</row>'


def sheet(count: int) -> str:
    rows = [row(1, ["2026年上半年群众服务需求征集登记表"]), row(2, HEADS)]
    rows += [row(number + 2, cells(number)) for number in range(1, count + 1)]
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def main() -> None:
    count, output = int(sys.argv[1]), sys.argv[2]
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": LINK.format(type=f"{OFFICE}/officeDocument", target="xl/workbook.xml"),
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": LINK.format(
            type=f"{OFFICE}/worksheet", target="worksheets/sheet1.xml"
        ),
        "xl/worksheets/sheet1.xml": sheet(count),
    }
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            head = zipfile.ZipInfo(name)
            head.compress_type = zipfile.ZIP_DEFLATED
            book.writestr(head, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)


main()
