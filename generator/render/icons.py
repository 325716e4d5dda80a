"""The few icons, drawn in currentColor; always with a word beside them."""

from markupsafe import Markup

from generator.model.finding import Side

ICONS = {
    Side.PRAISE: Markup(
        '<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8.5" fill="none"'
        ' stroke="currentColor" stroke-width="2"/><path d="M6 10.3l2.8 2.8L14 7.6" fill="none" stroke="currentColor"'
        ' stroke-width="2.2"/></svg>'
    ),
    Side.CONCERN: Markup(
        '<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path d="M4.5 18.5v-16h11l-2.6 4.2'
        'L15.500 11h-11" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round"/></svg>'
    ),
}

_PETAL = "M20 18.5C14.5 13.5 14.5 6 20 2.5c5.5 3.5 5.5 11 0 16z"
_PETALS = "".join(f'<path transform="rotate({turn} 20 20)" d="{_PETAL}"/>' for turn in range(0, 360, 72))
KAPOK = Markup(
    '<svg width="34" height="34" viewBox="0 0 40 40" aria-hidden="true"><g fill="#f0694e">'
    f'{_PETALS}</g><circle cx="20" cy="20" r="4" fill="#ffc629"/></svg>'
)
"""The kapok flower, the site's mark. The theme draws the same in its header (theme/partials/kapok.html)."""

SPEAKER = Markup(
    '<svg width="22" height="22" viewBox="0 0 20 20" aria-hidden="true"><path d="M3 7.5h3l5-4v13l-5-4H3z"'
    ' fill="currentColor"/><path d="M13.5 7a4 4 0 0 1 0 6M15.5 4.5a7.5 7.5 0 0 1 0 11" fill="none"'
    ' stroke="currentColor" stroke-width="1.8"/></svg>'
)
