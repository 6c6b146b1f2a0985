"""What LibreOffice puts on the clipboard for cells of a sheet: makes the sheet, keeps it as .xlsx, opens that and copies.

    /usr/bin/python3 e2e/clipboard/make.py     (the Python that brings `uno`; needs LibreOffice Calc)

Writes official-table.xlsx and, for each range below, NAME.html: the text/html flavour of the copied range.
"""

import pathlib
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.datatransfer import DataFlavor

HERE = pathlib.Path(__file__).parent
BOOK = HERE / "official-table.xlsx"
COPIED = {
    # The figures alone, totals computed in the sheet.
    "figures": "D4:J28",
    # The whole printed table: merged heads, merged labels.
    "whole-table": "A1:J28",
    # Two figures, of which each is merged over two cells.
    "merged-figures": "L1:O2",
    # A date, a formula that came to nothing, a word.
    "not-figures": "L4:N4",
}
REFUSED = ["1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
           "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"]
UNAVAILABLE = ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]
NOT_PROCESSED = ["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
                 "5.要求行政机关确认或重新出具已获取信息"]
OTHER = ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
         "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"]
CAPTION = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"


def fill(sheet):
    def put(name, content):
        cells = sheet.getCellRangeByName(name)
        if ":" in name:
            cells.merge(True)
        cells.getCellByPosition(0, 0).setString(content)

    put("A1:C3", CAPTION)
    put("D1:J1", "申请人情况")
    put("D2:D3", "自然人")
    put("E2:I2", "法人或其他组织")
    put("J2:J3", "总计")
    for column, head in zip("EFGHI", ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]):
        put(f"{column}3", head)
    put("A4:C4", "一、本年新收政府信息公开申请数量")
    put("A5:C5", "二、上年结转政府信息公开申请数量")
    put("A6:A27", "三、本年度办理结果")
    put("B6:C6", "（一）予以公开")
    put("B7:C7", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
    row = 8
    for head, labels in [("（三）不予公开", REFUSED), ("（四）无法提供", UNAVAILABLE),
                         ("（五）不予处理", NOT_PROCESSED), ("（六）其他处理", OTHER)]:
        put(f"B{row}:B{row + len(labels) - 1}", head)
        for label in labels:
            put(f"C{row}", label)
            row += 1
    put("B27:C27", "（七）总计")
    put("A28:C28", "四、结转下年度继续办理")


def fill_figures(book, sheet):
    locale = uno.createUnoStruct("com.sun.star.lang.Locale")

    def shown(as_):
        key = book.NumberFormats.queryKey(as_, locale, False)
        return key if key != -1 else book.NumberFormats.addNew(as_, locale)

    thousands = shown("#,##0")
    for row in range(4, 29):
        for at, column in enumerate("DEFGHI"):
            cell = sheet.getCellRangeByName(f"{column}{row}")
            if row == 27:
                cell.setFormula(f"=SUM({column}6:{column}26)")
            else:
                cell.setValue(1204 if (row, at) in ((4, 0), (28, 0)) else (row * 7 + at * 3) % 9)
            cell.NumberFormat = thousands
        total = sheet.getCellRangeByName(f"J{row}")
        total.setFormula(f"=SUM(D{row}:I{row})")
        total.NumberFormat = thousands
    for name, value in (("L1:M1", 31), ("N1:O1", 12), ("L2:M2", 4), ("N2:O2", 1500)):
        sheet.getCellRangeByName(name).merge(True)
        cell = sheet.getCellRangeByName(name).getCellByPosition(0, 0)
        cell.setValue(value)
        cell.NumberFormat = thousands
    day = sheet.getCellRangeByName("L4")
    day.setFormula("2025-12-31")
    day.NumberFormat = shown("YYYY-MM-DD")
    sheet.getCellRangeByName("M4").setFormula("=1/0")
    sheet.getCellRangeByName("N4").setFormula("若干")


def prop(name, value):
    return PropertyValue(name, 0, value, 0)


def office():
    profile = tempfile.mkdtemp()
    process = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
                                "--accept=pipe,name=clipboard;urp;"])
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            context = resolver.resolve("uno:pipe,name=clipboard;urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:  # not listening yet
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer.")


process, desktop = office()
try:
    book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (prop("Hidden", True),))
    fill(book.Sheets.getByIndex(0))
    fill_figures(book, book.Sheets.getByIndex(0))
    book.storeToURL(BOOK.as_uri(), (prop("FilterName", "Calc MS Excel 2007 XML"),))
    book.close(True)
    book = desktop.loadComponentFromURL(BOOK.as_uri(), "_blank", 0, ())
    for name, cells in COPIED.items():
        view = book.CurrentController
        view.select(book.Sheets.getByIndex(0).getCellRangeByName(cells))
        flavour = DataFlavor("text/html", "HTML", uno.getTypeByName("[]byte"))
        html = view.getTransferable().getTransferData(flavour).value.decode("utf-8")
        (HERE / f"{name}.html").write_text(html, encoding="utf-8")
    book.close(True)
finally:
    try:
        desktop.terminate()
    except Exception:  # it ends while it answers
        pass
    process.wait(30)
