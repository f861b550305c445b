"""Days, in all the ways that Chinese and English pages write them."""

from __future__ import annotations

from typing import Final

from govtext.patterns import lazy

__all__ = ["MONTH", "OTHER_YEAR", "date_of", "day_behind", "day_within", "is_of_calendar"]

_MONTHS: Final = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
#: A month of English, as its name begins.
MONTH: Final = f"(?:{'|'.join(_MONTHS)})"
#: The year again, in the other reckoning, behind that in the one: 民国30年（1941年）10月10日.
OTHER_YEAR: Final = "(?:[（(](?:民国)?[元〇零○一二三四五六七八九十百0-9]{1,5}年?[）)])?"
_DATE: Final = lazy(
    rf"(?P<y>(?:19|20)\d\d)(?:[ ]?[-/.年]{OTHER_YEAR}[ ]?|[ ](?=\d\d/[ ]?\d))"
    r"(?P<m>\d{1,2})[ ]?[-/.月][ ]?(?P<d>\d{1,2})(?:日|(?!\d))"
    r"|(?P<cy>[一二][〇零○OＯo0九八一二三四五六七]{3})年(?P<cm>[一二三四五六七八九十]{1,2})月(?P<cd>[一二三四五六七八九十]{1,3})日"
    rf"|(?:中华)?民国[ ]?(?:(?P<ry>\d{{1,3}})[ ]?年{OTHER_YEAR}[ ]?(?P<rm>\d{{1,2}})[ ]?月[ ]?(?P<rd>\d{{1,2}})[ ]?日"
    rf"|(?P<rcy>[元一二三四五六七八九十百零〇○]{{1,6}})年{OTHER_YEAR}"
    r"(?P<rcm>[元一二三四五六七八九十]{1,2})月(?P<rcd>[一二三四五六七八九十]{1,3})日)"
    # of the Republic, without its name: of two figures are those of years before anybody had a page of a site
    r"|(?:(?<!\d)(?=1[01]\d年)|(?<=[期间][：:])[ ]?|^(?=\d{3}[-/.]\d\d[-/.]\d\d$))(?P<ty>1[01]\d|8\d|9[0-4])[-/.年]"
    r"(?P<tm>\d{1,2})[-/.月](?P<td>\d{1,2})(?:日|(?!\d))"
    # with the hour before the year, as programs write them
    rf"|(?P<em>{MONTH})[a-z]*\.?[ ]{{1,2}}(?P<ed>\d{{1,2}})(?:,?[ ]?|[ ]\d\d:\d\d:\d\d[ ](?:[A-Z]{{3,4}}[ ])?)"
    r"(?P<ey>(?:19|20)\d\d)"
    rf"|(?<!\d)(?P<fd>\d{{1,2}})[ ](?P<fm>{MONTH})[a-z]*\.?,?[ ](?P<fy>(?:19|20)\d\d)"
    r"|(?<!\d)(?P<wm>\d{1,2})月 ?(?P<wd>\d{1,2})[,，] ?(?P<wy>(?:19|20)\d\d)"
    r"|(?<!\d)(?P<py>(?:19|20)\d\d)(?P<pm>[01]\d)(?P<pd>[0-3]\d)(?!\d)"
    r"|(?<![\d.])(?P<dd>\d\d)\.(?P<dm>\d\d)\.(?P<dy>(?:19|20)\d\d)(?![\d.])"
    r"|(?<![\d/])(?P<s1>\d{1,2})/(?P<s2>\d{1,2})/(?P<sy>(?:19|20)\d\d)(?![\d/])"
)
#: A nought is often set, or read off a page, as a letter: 二O一七年.
_DIGITS: Final = dict(zip("〇零○OＯo0一二三四五六七八九", "0000000123456789", strict=True))
_ONES: Final = ("", *"一二三四五六七八九")
#: Numerals of months and days, and of years of the Republic: 元, 三, 十, 十三, 二十三, and digit by digit 二三. What is
#: not here is no number.
_NUMBERS: Final = {
    tens + ones: 10 * k + n
    for k, row in enumerate((("",), ("十", "一十", "一"), *((f"{n}十", n) for n in "二三四五六七八九")))
    for tens in row
    for n, ones in enumerate(_ONES)
    if tens.endswith("十") or ones
} | {"元": 1}
#: Days that the months have at the most.
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def date_of(text: str) -> str | None:
    """Give the first day with its year that a text names, as `YYYY-MM-DD`.

    >>> date_of("二〇二二年三月二十一日"), date_of("民国111年3月1日"), date_of("日期：111-03-01"), date_of("3月21日")
    ('2022-03-21', '2022-03-01', '2022-03-01', None)
    >>> date_of("时间：90/01/15"), date_of("时间：99/01/15")  # the last may be of 1999
    ('2001-01-15', None)
    >>> date_of("中华民国一百零三年三月十八日"), date_of("民国十三年五月三十一日"), date_of("二O一七年三月五日")
    ('2014-03-18', '1924-05-31', '2017-03-05')
    >>> date_of("民国30年（1941年）10月10日"), date_of("1941年（民国30年）10月10日")
    ('1941-10-10', '1941-10-10')
    >>> date_of("21/03/2022"), date_of("03/21/2022"), date_of("03/02/2022")  # the last may be of either month
    ('2022-03-21', '2022-03-21', None)
    >>> date_of("March 5, 2022"), date_of("5 March 2022"), date_of("3月 5, 2022"), date_of("111-03-05")
    ('2022-03-05', '2022-03-05', '2022-03-05', '2022-03-05')
    >>> date_of("Mon Mar 21 10:31:02 2022"), date_of("Sat Mar  5 10:31:02 CST 2022")
    ('2022-03-21', '2022-03-05')
    >>> date_of("03.02.2022 10:20")  # with stops, the day stands first
    '2022-02-03'
    >>> date_of("二〇二二年十十月三日"), date_of("2022-02-31")  # of no calendar
    (None, None)
    """
    for match in _DATE.finditer(text):
        if match["sy"]:  # day before month, or month before day: only where one of them can be no month
            year, month, day = int(match["sy"]), *sorted((int(match["s1"]), int(match["s2"])))
            if day <= len(_DAYS) and month != day:
                continue
        elif match["y"]:
            year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        elif match["cy"]:
            year = int("".join(_DIGITS[c] for c in match["cy"]))
            month, day = _NUMBERS.get(match["cm"], 0), _NUMBERS.get(match["cd"], 0)
        elif match["ry"]:
            year, month, day = int(match["ry"]) + 1911, int(match["rm"]), int(match["rd"])
        elif match["rcy"]:
            year = _year_of_republic(match["rcy"]) + 1911
            month, day = _NUMBERS.get(match["rcm"], 0), _NUMBERS.get(match["rcd"], 0)
        elif match["ty"]:
            year, month, day = int(match["ty"]) + 1911, int(match["tm"]), int(match["td"])
        elif match["ey"]:
            year, month, day = int(match["ey"]), _MONTHS.index(match["em"]) + 1, int(match["ed"])
        elif match["fy"]:
            year, month, day = int(match["fy"]), _MONTHS.index(match["fm"]) + 1, int(match["fd"])
        elif match["wy"]:
            year, month, day = int(match["wy"]), int(match["wm"]), int(match["wd"])
        elif match["dy"]:
            year, month, day = int(match["dy"]), int(match["dm"]), int(match["dd"])
        else:
            year, month, day = int(match["py"]), int(match["pm"]), int(match["pd"])
        if is_of_calendar(year, month, day):
            return f"{year:04}-{month:02}-{day:02}"
    return None


def _year_of_republic(numerals: str) -> int:
    """Give the number of a year of the Republic; what is none is the year nought, which no calendar has.

    >>> [_year_of_republic(numerals) for numerals in ("元", "二十三", "九十九", "一百零三", "一百一十", "一〇三")]
    [1, 23, 99, 103, 110, 103]
    """
    hundreds, hundred, rest = numerals.rpartition("百")
    if hundred:
        return 100 * _NUMBERS.get(hundreds, 1) + _NUMBERS.get(rest.lstrip("零〇○"), 0)
    if len(numerals) == len("一〇三") and all(numeral in _DIGITS for numeral in numerals):
        return int("".join(_DIGITS[numeral] for numeral in numerals))
    return _NUMBERS.get(numerals, 0)


def is_of_calendar(year: int, month: int, day: int) -> bool:
    """Say whether the calendar has a day.

    >>> [is_of_calendar(*day) for day in ((2020, 2, 29), (2022, 2, 29), (2022, 2, 31), (2022, 13, 1))]
    [True, False, False, False]
    """
    if not (1 <= month <= len(_DAYS) and 1 <= day <= _DAYS[month - 1]):
        return False
    return (month, day) != (2, 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


#: A label of the day of publication inside a line; that of an event has its name before it (报名日期：).
_LABELLED: Final = lazy(
    r"(?:(?<![一-鿿])|发布|发表|出版|刊登)(?:日期|(?<=[布表版登])时间)[ \u3000]?[】:：][ \u3000]*(?=[\d一二民])"
)
#: Characters of the first paragraph that it is looked for in.
HEAD: Final = 120


def day_within(paragraph: str) -> str | None:
    """Give the day of publication that is labelled inside the first paragraph of an article.

    >>> day_within("讨论禁烟案 申报 日期：1948-10-27 版次：2 昨日……"), day_within("报名日期：2023-03-01")
    ('1948-10-27', None)
    """
    if paragraph.find("日期", 0, HEAD) < 0 and paragraph.find("时间", 0, HEAD) < 0:
        return None
    match = _LABELLED.search(paragraph, 0, HEAD)
    return date_of(paragraph[match.end() : match.end() + 16]) if match else None


#: The day in figures that an agency of Taiwan sets behind the last sentence and its editor: （编辑：X）1141226.
_NUMBER: Final = lazy(r"[）)](1[01]\d)([01]\d)([0-3]\d)$")


def day_behind(paragraph: str) -> str | None:
    """Give the day in figures behind the last bracket of a report.

    >>> day_behind("县府已派员处理。（编辑：何宁）1141226"), day_behind("电话（02）1141226")
    ('2025-12-26', None)
    """
    match = _NUMBER.search(paragraph, max(0, len(paragraph) - 8))
    if match is None or not paragraph[: match.start()].rsplit("（", 1)[0].endswith(("。", "！", "？", "」", "”")):
        return None
    return date_of("民国{}年{}月{}日".format(*match.groups()))
