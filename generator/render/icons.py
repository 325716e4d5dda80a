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
