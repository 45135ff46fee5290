"""The singular of English plurals, for names of operations that are made from paths."""

from __future__ import annotations

from typing import Final

from specpress.openapi.objects import words

_ENDINGS: Final = {
    # The first that a word ends with counts.
    "ss": "ss",
    "us": "us",
    "is": "is",
    "ies": "y",
    "sses": "ss",
    "xes": "x",
    "shes": "sh",
    "ches": "ch",
    "zzes": "zz",
    "tzes": "tz",
    "ouses": "ouse",
    "auses": "ause",
    "uses": "us",
    "s": "",
}

_OTHERS: Final = dict(
    pair.split("/")
    for pair in words(
        "aliases/alias atlases/atlas biases/bias canvases/canvas gases/gas lenses/lens abuses/abuse excuses/excuse"
        " fuses/fuse muses/muse reuses/reuse uses/use analyses/analysis crises/crisis diagnoses/diagnosis"
        " hypotheses/hypothesis parentheses/parenthesis syntheses/synthesis theses/thesis axes/axis apis/api"
        " emojis/emoji guis/gui kpis/kpi pois/poi safaris/safari skis/ski taxis/taxi uris/uri wikis/wiki cpus/cpu"
        " emus/emu gpus/gpu gurus/guru menus/menu skus/sku submenus/submenu caches/cache headaches/headache niches/niche"
        " calories/calorie cookies/cookie dies/die freebies/freebie hoodies/hoodie lies/lie movies/movie newbies/newbie"
        " pies/pie rookies/rookie selfies/selfie smoothies/smoothie ties/tie veggies/veggie zombies/zombie echoes/echo"
        " heroes/hero mangoes/mango potatoes/potato tomatoes/tomato torpedoes/torpedo vetoes/veto bookshelves/bookshelf"
        " calves/calf halves/half knives/knife loaves/loaf scarves/scarf shelves/shelf thieves/thief wives/wife"
        " wolves/wolf appendices/appendix indices/index matrices/matrix vertices/vertex criteria/criterion"
        " children/child feet/foot geese/goose men/man mice/mouse people/person quizzes/quiz teeth/tooth women/woman"
    )
)

_SAME: Final = words(
    "alias always analytics atlas aws bias canvas chaos cors css dns economics ethics gas goods gps graphics has"
    " http https ios kubernetes lens logistics mathematics means news os physics politics sas series sms species"
    " sports tls was"
)


def singular(word: str) -> str:
    """The singular of a plural in lower case; other words stay as they are."""
    if word in _SAME or len(word) < 3:
        return word
    if word in _OTHERS:
        return _OTHERS[word]
    for ending, replaced in _ENDINGS.items():
        if word.endswith(ending):
            return word.removesuffix(ending) + replaced
    return word
