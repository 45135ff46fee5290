# Generated from openapi.yaml by specpress. Do not edit.
"""The types of moderations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model as _Model, field, filled
from .._core.models.typed_dict import TypedDict


class ModerationCreateResponse(_Model):
    """The verdicts on the texts."""

    id: str
    """The id of this reply."""
    model: str
    """The model that judged."""
    results: list[Moderation]
    """One verdict for each text."""


class Moderation(_Model):
    """The verdict on one text."""

    flagged: bool
    """Whether the text breaks the content policy in any category."""
    categories: ModerationCategories
    """Whether the text breaks the policy, by category."""
    category_scores: ModerationCategoryScores
    """How sure the model is, by category."""
    category_applied_input_types: ModerationCategoryAppliedInputTypes | None = ABSENT


class ModerationCategories(_Model):
    """Whether a text breaks the content policy, by category."""

    hate: bool
    """Hatred of people for what they are, such as their origin, faith or sex."""
    hate_threatening: bool = field(name="hate/threatening")
    """Such hatred, with a threat of violence."""
    self_harm: bool = field(name="self-harm")
    """Praise or showing of harm that people do to themselves."""
    sexual: bool
    """Text that is meant to arouse, or that sells sexual services."""
    sexual_minors: bool = field(name="sexual/minors")
    """Sexual text about someone under 18."""
    violence: bool
    """Praise of violence, or of the pain of others."""
    violence_graphic: bool = field(name="violence/graphic")
    """Death, violence or injury in graphic detail."""
    harassment: bool | None = ABSENT
    """Insults and threats against anyone. Later: older servers may not know it."""
    harassment_threatening: bool | None = field(default=ABSENT, name="harassment/threatening")
    """Such insults, with a threat of violence. Later: older servers may not know it."""
    illicit: bool | None = ABSENT
    """Advice on how to break the law. Later: older servers may not know it."""
    illicit_violent: bool | None = field(default=ABSENT, name="illicit/violent")
    """Such advice, with violence or weapons. Later: older servers may not know it."""
    self_harm_intent: bool | None = field(default=ABSENT, name="self-harm/intent")
    """The wish to harm oneself. Later: older servers may not know it."""
    self_harm_instructions: bool | None = field(default=ABSENT, name="self-harm/instructions")
    """Advice on how to harm oneself. Later: older servers may not know it."""


class ModerationCategoryScores(_Model):
    """How sure the model is that a text breaks the content policy, by category, from 0 to 1."""

    hate: float
    """The score for `hate`."""
    hate_threatening: float = field(name="hate/threatening")
    """The score for `hate/threatening`."""
    self_harm: float = field(name="self-harm")
    """The score for `self-harm`."""
    sexual: float
    """The score for `sexual`."""
    sexual_minors: float = field(name="sexual/minors")
    """The score for `sexual/minors`."""
    violence: float
    """The score for `violence`."""
    violence_graphic: float = field(name="violence/graphic")
    """The score for `violence/graphic`."""
    harassment: float | None = ABSENT
    """The score for `harassment`. Later: older servers may not know it."""
    harassment_threatening: float | None = field(default=ABSENT, name="harassment/threatening")
    """The score for `harassment/threatening`. Later: older servers may not know it."""
    illicit: float | None = ABSENT
    """The score for `illicit`. Later: older servers may not know it."""
    illicit_violent: float | None = field(default=ABSENT, name="illicit/violent")
    """The score for `illicit/violent`. Later: older servers may not know it."""
    self_harm_intent: float | None = field(default=ABSENT, name="self-harm/intent")
    """The score for `self-harm/intent`. Later: older servers may not know it."""
    self_harm_instructions: float | None = field(default=ABSENT, name="self-harm/instructions")
    """The score for `self-harm/instructions`. Later: older servers may not know it."""


class ModerationImageURL(_Model):
    """Where an image is.

    Later: older servers may not know it.
    """

    url: str
    """The address of the image, or its data as a `data:` URL in Base64."""


class ModerationImageURLInput(_Model):
    """An image to judge.

    Later: older servers may not know it.
    """

    type: Literal["image_url"] = filled("image_url")
    """Always `image_url`."""
    image_url: ModerationImageURL
    """The image."""

    _tags = ("type",)


class ModerationTextInput(_Model):
    """A text to judge.

    Later: older servers may not know it.
    """

    type: Literal["text"] = filled("text")
    """Always `text`."""
    text: str
    """The text."""

    _tags = ("type",)


class ModerationCategoryAppliedInputTypes(_Model):
    """Which kinds of input were judged, by category.

    Later: older servers may not know it.
    """

    hate: list[Literal["text", "image"]] | None = ABSENT
    """The kinds of input that were judged for `hate`."""
    hate_threatening: list[Literal["text", "image"]] | None = field(default=ABSENT, name="hate/threatening")
    """The kinds of input that were judged for `hate/threatening`."""
    harassment: list[Literal["text", "image"]] | None = ABSENT
    """The kinds of input that were judged for `harassment`."""
    harassment_threatening: list[Literal["text", "image"]] | None = field(default=ABSENT, name="harassment/threatening")
    """The kinds of input that were judged for `harassment/threatening`."""
    illicit: list[Literal["text", "image"]] | None = ABSENT
    """The kinds of input that were judged for `illicit`."""
    illicit_violent: list[Literal["text", "image"]] | None = field(default=ABSENT, name="illicit/violent")
    """The kinds of input that were judged for `illicit/violent`."""
    self_harm: list[Literal["text", "image"]] | None = field(default=ABSENT, name="self-harm")
    """The kinds of input that were judged for `self-harm`."""
    self_harm_intent: list[Literal["text", "image"]] | None = field(default=ABSENT, name="self-harm/intent")
    """The kinds of input that were judged for `self-harm/intent`."""
    self_harm_instructions: list[Literal["text", "image"]] | None = field(default=ABSENT, name="self-harm/instructions")
    """The kinds of input that were judged for `self-harm/instructions`."""
    sexual: list[Literal["text", "image"]] | None = ABSENT
    """The kinds of input that were judged for `sexual`."""
    sexual_minors: list[Literal["text", "image"]] | None = field(default=ABSENT, name="sexual/minors")
    """The kinds of input that were judged for `sexual/minors`."""
    violence: list[Literal["text", "image"]] | None = ABSENT
    """The kinds of input that were judged for `violence`."""
    violence_graphic: list[Literal["text", "image"]] | None = field(default=ABSENT, name="violence/graphic")
    """The kinds of input that were judged for `violence/graphic`."""


class ModerationCreateRequestDict(TypedDict):
    """Which texts to judge."""

    input: str | Iterable[str] | Iterable[ModerationImageURLInputParam | ModerationTextInputParam]
    """A text, a list of texts, or a list of texts and images."""
    model: NotRequired[str]
    """The model that judges. `text-moderation-latest` is always the newest; `text-moderation-stable` changes later
    and with notice. Default: `text-moderation-latest`.
    """


class ModerationImageURLDict(TypedDict):
    """What ModerationImageURL holds, as a plain dict."""

    url: str
    """The address of the image, or its data as a `data:` URL in Base64."""


class ModerationImageURLInputDict(TypedDict):
    """What ModerationImageURLInput holds, as a plain dict."""

    type: NotRequired[Literal["image_url"]]
    """Always `image_url`."""
    image_url: ModerationImageURLParam
    """The image."""


class ModerationTextInputDict(TypedDict):
    """What ModerationTextInput holds, as a plain dict."""

    type: NotRequired[Literal["text"]]
    """Always `text`."""
    text: str
    """The text."""


ModerationImageURLParam: TypeAlias = ModerationImageURL | ModerationImageURLDict
"""What may be passed where ModerationImageURL is asked for."""

ModerationImageURLInputParam: TypeAlias = ModerationImageURLInput | ModerationImageURLInputDict
"""What may be passed where ModerationImageURLInput is asked for."""

ModerationTextInputParam: TypeAlias = ModerationTextInput | ModerationTextInputDict
"""What may be passed where ModerationTextInput is asked for."""
