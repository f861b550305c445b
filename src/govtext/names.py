"""Names of persons, as far as their characters tell: a surname, and one or two characters more.

They are pieces of patterns, for the lines that name who wrote, edited and checked; a verb or the name of a column
(记者手记, 记者遇袭) stands at the same place.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "GIVEN",
    "LATIN",
    "LIST",
    "NAME",
    "NAMES",
    "NOBODY",
    "PERSON",
    "RANK",
    "SLASHES",
    "SQUARES",
    "STATIONED",
    "SURNAME",
    "SURNAME_IN_EITHER",
    "SURNAME_OR_WORD",
    "TWO",
    "WORDS",
    "WRITES",
]

#: The commonest surnames, as the class that a name begins with.
SURNAME: Final = (
    "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范石姚谭廖邹熊金陆郝孔白崔康毛邱秦史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚齐庞樊兰殷施洪颜倪严牛温芦季俞章鲁葛伍韦申尤"
    "毕聂丛焦向柳邢路岳梅骆甘蓝简翁柯游连靳欧阳庄左代古裴耿邝岑]"
)
#: With those that are words as well, or less common.
SURNAME_OR_WORD: Final = SURNAME[:-1] + (
    "江曲应谷覃卫苗阮关褚祝符华滕单瞿戚谌冷鲍尚屈闫闵舒宫景管盛沙凌霍粟麦卓詹方翟祁盖晏涂卞缪佟冀喻娄肖屠仇柴蒲项辛窦柏仝"
    "成班文司全边池储楚匡蔺莫穆宁皮蒙巩巫隋苟敖晁桑原阙祖冼"
    "陶牟卜费纪童甄席包桂解房辜饶刁丘晋邬臧邸姬郜栾郁揭迟糜鄢艾竺栗鞠荆酆廉戈]"
)
#: In either script.
SURNAME_IN_EITHER: Final = (
    SURNAME_OR_WORD[:-1]
    + "劉陳楊趙黃吳孫馬羅鄭謝韓馮許鄧蕭蔣賈葉閻鍾錢湯賀賴龔齊龐蘭嚴溫魯聶叢駱簡連歐莊盧陸譚鄒龍萬顧關應衛單張蘇]"
)
#: Surnames of two characters.
TWO: Final = ("欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "端木", "慕容", "司徒", "令狐")
#: Words that begin with a surname.
WORDS: Final = (
    "(?:马[上祖]|高[度举考校铁温速中雄]|金[融牌秋门]|江[湖河水]|方[案言便法]|文[章化明旅字]|关[注于键心]|成[长为果功立]|全[程国面城媒民市]"
    "|应[急对]|常[态务年]|白[领天]|黄[金河]|万[里家人]|石[油化]|温[度情暖]|严[查重打守]|施[工策]|牛年|龙[年舟]|任[务命]|管[理好]"
    "|华[人夏]|盛[会典]|何[以去时处]|游[走览]|连[线夜续]|向[前往上]|路[遇上]|简[讯报介]|司[法机]|班[子车]|左右|代[表言]|古[城村]"
    "|易地|原[因来创]|项目|祝[福愿]|宁[静可]|边[境疆]|齐[心聚]|季[度节]|许[多可]|谢[谢幕]|贺[岁词]|孔雀|夏[日天季]|史料|申[报请]|武术"
    "|陶[瓷器艺]|费用|纪[要录念实律检委]|童[话年声心谣]|席[位间]|包[括装裹容车]|桂[花林冠]|解[读放决答密说]|房[价产屋东地源]"
    "|晋[级升江]|迟[到来]|艾[滋草]|荆[州棘]|廉[政洁租价]|牟利|揭[晓牌幕秘]|戈壁)"
)
#: A character that no name goes on with.
_PARTICLE: Final = "[的了是在有和与为把被将不要]"
#: A name in two parts, as Uyghurs, Kazakhs and others write theirs: 阿依古丽·买买提.
_DOTTED: Final = "[一-鿿]{2,7}[·•・][一-鿿]{2,7}"
#: A name that its label says is one; one of two characters may be set with a space between them.
GIVEN: Final = f"(?:{_DOTTED}|[一-鿿]{{2,4}}|[一-鿿][ \u3000]{{1,2}}[一-鿿](?![一-鿿]))"
#: The name of a person, of two to four characters, or of two with a space between them.
NAME: Final = (
    rf"(?!{WORDS})(?:(?:{'|'.join(TWO)})[一-鿿]{{1,2}}|{SURNAME_OR_WORD}(?:(?!{_PARTICLE})[一-鿿]{{1,2}}"
    r"|[ \u3000]{1,2}[一-鿿](?![一-鿿])))"
)
#: The name of somebody whose role stands before it.
PERSON: Final = f"(?:{_DOTTED}|{NAME})"
#: Names in a row, each with a surname.
NAMES: Final = rf"{NAME}(?:[ \u3000、]{{1,2}}{NAME}){{0,3}}"
#: Names, of which the first has a surname.
LIST: Final = rf"{NAME}(?:[ \u3000、，,]{{1,2}}{GIVEN}){{0,4}}"
#: The name of a person in Latin letters: Anna Weber, J. T. Weber.
LATIN: Final = r"[A-Z][A-Za-z.'’-]{0,16}(?:[ ][A-Z][A-Za-z.'’-]{0,16}){1,3}"
#: What parts a role, a name and a place, for a class: sites write the sign of division and that of fractions, too.
SLASHES: Final = "／/∕⁄╱"
#: What stands before a name to mark it, for a class; N is a square, by its place in a font of symbols.
SQUARES: Final = "⊙☉◎□■○●△▲◆◇★☆█N"
#: What kind of reporter, writer or commentator: 首席记者, 特约评论员.
RANK: Final = "(?:特约|见习|首席|实习|特派|驻地|资深|高级|专栏|全媒体?|融媒体?|新媒体){0,2}"
#: Where a paper has posted its reporter: 本报驻北京记者.
STATIONED: Final = "(?:(?<=[报刊网社台])驻[一-鿿]{1,8}?)?"
#: What the bearers of the names in a byline did.
WRITES: Final = "(?:[ \u3000]?(?:文[／/并]?[图摄]|图[／/]文|文|摄))?"

#: What stands for a name that is not known.
NOBODY: Final = frozenset({"未知", "不详", "佚名", "匿名", "暂无", "admin", "Admin", "管理员", "会员上传", "网友上传"})
