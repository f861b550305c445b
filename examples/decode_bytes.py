"""Bytes from several places become text: what they say of themselves, what they are, and what cannot be read.

A crawler hands over bytes and a header. Headers are wrong, files have none, and a download that was cut off ends in
half a character.
"""

import govtext

NEWS = "全市春灌工作会议在青澜召开，要求把水送到田间地头。"
TAIWAN = "青瀾圖書館新館五月對外開放，讀者可以預約。"
ARRIVED = (
    ("no header", NEWS.encode("gb18030"), None),
    ("header says UTF-8", NEWS.encode("gb18030"), "utf-8"),
    ("no header, Taiwan", TAIWAN.encode("big5"), None),
    ("from an old archive", NEWS.encode("hz"), None),
    ("cut off", NEWS.encode("gb18030")[:-3], None),
)

for what, data, declared in ARRIVED:
    decoded = govtext.decode(data, declared)
    doubt = " lossy" if decoded.lossy else ""
    print(f"{what:20} {len(data):>3} bytes → {decoded.encoding}{doubt}")
    print(f"{'':20} {decoded.text}")

print()
print("A header is believed where the bytes can be what it says, and nearly all bytes can be GB2312.")
believed = govtext.decode(TAIWAN.encode("big5"), declared="gb2312")
print(f"  {believed.text}")
print("What was read wrongly, here or by somebody else, is mended as text:")
print(f"  {govtext.repair(believed.text)}")
print(f"  {govtext.repair(NEWS.encode('gb18030').decode('latin-1'))}")
