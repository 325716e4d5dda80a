"""The names by which several readers set the same kind of text aside; what only one reader meets is named there."""

HEADER, FOOTER, PAGE_NUMBER = "页眉", "页脚", "页码"
COMMENT = "批注"
COVERED = "合并格里不显示的文字"  # under a merged cell of a Word table or a workbook
WATERMARK = "水印"
PICTURE = "图片"
PICTURE_NOTE = "一幅图片，其中的文字没有读取"  # stands for the picture, which has no text to set aside
