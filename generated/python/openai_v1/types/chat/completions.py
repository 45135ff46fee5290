# Generated from openapi.yaml by specpress. Do not edit.
"""The types of chat.completions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NotRequired, TypeAlias

from ..._core.models.model import ABSENT, Model as _Model, filled
from ..._core.models.typed_dict import TypedDict
from ..shared import ChatCompletionStreamOptionsParam, CompletionUsage, Voice, VoiceParam


class ChatCompletionMessage(_Model):
    """One message of a conversation."""

    role: ChatCompletionRole
    """Who speaks."""
    content: str | None = ABSENT
    """What is said. Null where the model calls tools instead; some servers send a list of parts."""
    refusal: str | None = ABSENT
    """Why the model does not answer. Later: older servers may not know it."""
    reasoning_content: str | None = ABSENT
    """What the model thought before it answered. Only some servers send it. Later: older servers may not know it."""
    reasoning: str | None = ABSENT
    """The same under another name. Only some servers send it. Later: older servers may not know it."""
    tool_calls: list[ChatCompletionMessageToolCall | ChatCompletionMessageCustomToolCall] | None = ABSENT
    """The tools that the model asks to call. Send the results as messages with the role `tool`. Later: older servers
    may not know it.
    """
    function_call: FunctionCall | None = ABSENT
    """The function that the model asks to call, in the older form. Later: older servers may not know it. Deprecated."""
    annotations: list[ChatCompletionAnnotation] | None = ABSENT
    """The pages that the answer quotes. Later: older servers may not know it."""
    audio: ChatCompletionAudio | None = ABSENT
    """The spoken answer. Later: older servers may not know it."""

    _write_only = ("name",)
    _also_sent = {"content": (list,)}


class ChatCompletion(_Model):
    """The answers of a model to a conversation."""

    id: str
    """The id of this reply."""
    object: Literal["chat.completion"] = filled("chat.completion")
    """Always `chat.completion`."""
    created: int
    """When the reply was made, in Unix seconds."""
    model: str | None = ABSENT
    """The model that answered. Some replies leave it out."""
    choices: list[ChatCompletionChoice]
    """The answers, `n` of them."""
    usage: CompletionUsage | None = ABSENT
    """What the call has cost in tokens. Some replies leave it out."""
    service_tier: ServiceTier | None = ABSENT
    """Which class of service has handled the call. Later: older servers may not know it."""
    system_fingerprint: str | None = ABSENT
    """Identifies the version of the service: with the same version, calls with the same seed give the same answer.
    Later: older servers may not know it.
    """
    moderation: ChatCompletionModeration | None = ABSENT
    """How the conversation was judged. Later: older servers may not know it."""
    metadata: dict[str, str] | None = ABSENT
    """Up to 16 texts that you choose, with names of up to 64 characters. Later: older servers may not know it."""


class ChatCompletionChoice(_Model):
    """One of the answers."""

    index: int
    """The place of this answer among the choices, from 0."""
    message: ChatCompletionMessage
    """The answer. Append it to the messages of the next call to go on."""
    finish_reason: str | None = ABSENT
    """Why the answer ends: `stop` at its natural end or a stop text, `length` at the limit of tokens or of the
    context, `tool_calls` to have tools called, `content_filter` where something was held back.
    """
    logprobs: ChatCompletionLogprobs | None = ABSENT
    """Log probabilities of the tokens; null if they were not asked for. Later: older servers may not know it."""


class ChatCompletionChunk(_Model):
    """One piece of a streamed chat completion.

    All pieces have the same id, time and model.
    """

    id: str
    """The id of the reply that this is a piece of."""
    object: Literal["chat.completion.chunk"] = filled("chat.completion.chunk")
    """Always `chat.completion.chunk`."""
    created: int
    """When the reply was begun, in Unix seconds."""
    model: str
    """The model that answers."""
    choices: list[ChatCompletionChunkChoice]
    """The new pieces; `index` tells which answer each one belongs to."""
    service_tier: ServiceTier | None = ABSENT
    """Which class of service has handled the call. Later: older servers may not know it."""
    system_fingerprint: str | None = ABSENT
    """Identifies the version of the service: with the same version, calls with the same seed give the same answer.
    Later: older servers may not know it.
    """
    moderation: ChatCompletionModeration | None = ABSENT
    """How the conversation was judged. Later: older servers may not know it."""
    usage: CompletionUsage | None = ABSENT
    """What the call has cost in tokens: in the last piece, if `stream_options` asks for it. Later: older servers may
    not know it.
    """
    obfuscation: str | None = ABSENT
    """Random text that hides the size of the piece. Later: older servers may not know it."""


class ChatCompletionChunkChoice(_Model):
    """A piece of one of the answers."""

    index: int
    """The place of the answer among the choices, from 0."""
    delta: ChatCompletionChunkDelta
    """What is new in the answer."""
    finish_reason: str | None = ABSENT
    """Why the answer ends, as in a whole reply. Null in all pieces but the last."""
    logprobs: ChatCompletionLogprobs | None = ABSENT
    """Log probabilities of the tokens; null if they were not asked for. Later: older servers may not know it."""


class ChatCompletionChunkDelta(_Model):
    """What a piece adds to a message.

    The first one has only the role, the next ones have text, the last one has nothing.
    """

    role: ChatCompletionRole | None = ABSENT
    """Who speaks."""
    content: str | None = ABSENT
    """Text to append to the message; null if there is none. Some servers send a list of parts."""
    refusal: str | None = ABSENT
    """Text to append to the refusal. Later: older servers may not know it."""
    reasoning_content: str | None = ABSENT
    """Text to append to the reasoning. Only some servers send it. Later: older servers may not know it."""
    reasoning: str | None = ABSENT
    """The same under another name. Only some servers send it. Later: older servers may not know it."""
    tool_calls: list[ChatCompletionChunkToolCall] | None = ABSENT
    """What is new in the calls of tools; `index` tells which one each piece belongs to. Later: older servers may not
    know it.
    """
    function_call: FunctionCallDelta | None = ABSENT
    """What is new in the call of a function, in the older form. Later: older servers may not know it. Deprecated."""

    _also_sent = {"content": (list,)}


class PromptCacheBreakpoint(_Model):
    """A place in a conversation up to which the service may cache what it has read.

    Later: older servers may not know it.
    """

    mode: str
    """How the place was chosen."""


class ChatCompletionContentPartText(_Model):
    """A part of a message that is text.

    Later: older servers may not know it.
    """

    type: Literal["text"] = filled("text")
    """Always `text`."""
    text: str
    """The text."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = ABSENT
    """Marks the end of what may be cached for later calls."""

    _tags = ("type",)


class ChatCompletionContentPartImageURL(_Model):
    """Where an image is, and how closely to look at it.

    Later: older servers may not know it.
    """

    url: str
    """The address of the image, or its data as a `data:` URL in Base64."""
    detail: Literal["auto", "low", "high"] | None = ABSENT
    """How closely the model looks: `low` costs fewer tokens. Default: `auto`."""


class ChatCompletionContentPartImage(_Model):
    """A part of a message that is an image.

    Later: older servers may not know it.
    """

    type: Literal["image_url"] = filled("image_url")
    """Always `image_url`."""
    image_url: ChatCompletionContentPartImageURL
    """The image."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = ABSENT
    """Marks the end of what may be cached for later calls."""

    _tags = ("type",)


class ChatCompletionContentPartInputAudioData(_Model):
    """A recording.

    Later: older servers may not know it.
    """

    data: str
    """The recording as Base64 text."""
    format: Literal["wav", "mp3"]
    """The format of the recording."""


class ChatCompletionContentPartInputAudio(_Model):
    """A part of a message that is a recording.

    Later: older servers may not know it.
    """

    type: Literal["input_audio"] = filled("input_audio")
    """Always `input_audio`."""
    input_audio: ChatCompletionContentPartInputAudioData
    """The recording."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = ABSENT
    """Marks the end of what may be cached for later calls."""

    _tags = ("type",)


class ChatCompletionContentPartFileData(_Model):
    """A file, by its id or with its content.

    Later: older servers may not know it.
    """

    filename: str | None = ABSENT
    """The name of the file."""
    file_data: str | None = ABSENT
    """The content of the file as Base64 text."""
    file_id: str | None = ABSENT
    """The id of an uploaded file."""


class ChatCompletionContentPartFile(_Model):
    """A part of a message that is a file.

    Later: older servers may not know it.
    """

    type: Literal["file"] = filled("file")
    """Always `file`."""
    file: ChatCompletionContentPartFileData
    """The file."""
    prompt_cache_breakpoint: PromptCacheBreakpoint | None = ABSENT
    """Marks the end of what may be cached for later calls."""

    _tags = ("type",)


class ChatCompletionContentPartRefusal(_Model):
    """A part of a message that says why the model does not answer.

    Later: older servers may not know it.
    """

    type: Literal["refusal"] = filled("refusal")
    """Always `refusal`."""
    refusal: str
    """Why the model does not answer."""

    _tags = ("type",)


class ChatCompletionContentPartThinking(_Model):
    """A part of a message that is the model's reasoning, as some servers send it.

    Later: older servers may not know it.
    """

    type: Literal["thinking"] = filled("thinking")
    """Always `thinking`."""
    thinking: list[ChatCompletionContentPartText]
    """The reasoning."""
    closed: bool | None = ABSENT
    """Whether the reasoning is complete."""

    _tags = ("type",)


class ChatCompletionDeveloperMessage(_Model):
    """A message that sets the rules.

    Newer models take it in place of a `system` message. Later: older servers may not know it.
    """

    role: Literal["developer"] = filled("developer")
    """Always `developer`."""
    content: str | list[ChatCompletionContentPartText]
    """The rules, as a text or in parts."""
    name: str | None = ABSENT
    """The name of the speaker, to tell several of one role apart."""


class ChatCompletionSystemMessage(_Model):
    """A message that sets the rules.

    Later: older servers may not know it.
    """

    role: Literal["system"] = filled("system")
    """Always `system`."""
    content: str | list[ChatCompletionContentPartText]
    """The rules, as a text or in parts."""
    name: str | None = ABSENT
    """The name of the speaker, to tell several of one role apart."""


class ChatCompletionUserMessage(_Model):
    """A message of the person who asks.

    Later: older servers may not know it.
    """

    role: Literal["user"] = filled("user")
    """Always `user`."""
    content: str | list[ChatCompletionContentPart]
    """The question, as a text or in parts: text, images, recordings and files."""
    name: str | None = ABSENT
    """The name of the speaker, to tell several of one role apart."""


class ChatCompletionAssistantMessage(_Model):
    """An earlier answer of the model.

    It may lack content where it has `tool_calls`. Later: older servers may not know it.
    """

    role: Literal["assistant"] = filled("assistant")
    """Always `assistant`."""
    content: (
        str
        | list[ChatCompletionContentPartText | ChatCompletionContentPartRefusal | ChatCompletionContentPartThinking]
        | None
    ) = ABSENT
    """The answer, as a text or in parts."""
    refusal: str | None = ABSENT
    """Why the model did not answer."""
    name: str | None = ABSENT
    """The name of the speaker, to tell several of one role apart."""
    audio: ChatCompletionAudioReference | None = ABSENT
    """An earlier spoken answer."""
    tool_calls: list[ChatCompletionMessageToolCall | ChatCompletionMessageCustomToolCall] | None = ABSENT
    """The tools that the model called."""
    function_call: FunctionCall | None = ABSENT
    """The function that the model called, in the older form. Deprecated."""


class ChatCompletionAudioReference(_Model):
    """A spoken answer that the service has kept.

    Later: older servers may not know it.
    """

    id: str
    """The id of the spoken answer."""


class ChatCompletionToolMessage(_Model):
    """What a tool returned.

    Later: older servers may not know it.
    """

    role: Literal["tool"] = filled("tool")
    """Always `tool`."""
    content: str | list[ChatCompletionContentPartText]
    """The result, as a text or in parts."""
    tool_call_id: str
    """The id of the call that this is the result of."""


class ChatCompletionFunctionMessage(_Model):
    """What a function returned, in the older form.

    Later: older servers may not know it.
    """

    role: Literal["function"] = filled("function")
    """Always `function`."""
    content: str | None
    """The result."""
    name: str
    """The name of the function."""


class FunctionCall(_Model):
    """A call of a function.

    Later: older servers may not know it.
    """

    name: str
    """The name of the function."""
    arguments: str
    """The arguments as JSON text, which may be wrong: check it. Some servers send an object."""

    _also_sent = {"arguments": (dict,)}


class ChatCompletionMessageToolCall(_Model):
    """A call of a function that the model asks for.

    Later: older servers may not know it.
    """

    id: str
    """The id of the call, which its result names."""
    type: Literal["function"] | None = filled("function", required=False)
    """Always `function`. Some replies leave it out."""
    function: FunctionCall
    """Which function to call, and with what."""

    _tags = ("type",)


class CustomToolCall(_Model):
    """A call of a tool that takes text.

    Later: older servers may not know it.
    """

    name: str
    """The name of the tool."""
    input: str
    """The text for the tool."""


class ChatCompletionMessageCustomToolCall(_Model):
    """A call of a custom tool that the model asks for.

    Later: older servers may not know it.
    """

    id: str
    """The id of the call, which its result names."""
    type: Literal["custom"] = filled("custom")
    """Always `custom`."""
    custom: CustomToolCall
    """Which tool to call, and with what."""

    _tags = ("type",)


class FunctionDefinition(_Model):
    """A function that the model may call.

    Later: older servers may not know it.
    """

    name: str
    """The name of the function: letters, digits, underscores and dashes, at most 64."""
    description: str | None = ABSENT
    """What the function does, for the model to decide when to call it."""
    parameters: dict[str, object] | None = ABSENT
    """The parameters as a JSON Schema. Without it the function has none."""
    strict: bool | None = ABSENT
    """Whether the arguments must fit the schema exactly. Default: `false`."""


class ChatCompletionTool(_Model):
    """A function that the model may call.

    Later: older servers may not know it.
    """

    type: Literal["function"] = filled("function")
    """Always `function`."""
    function: FunctionDefinition
    """The function."""

    _tags = ("type",)


class CustomToolFormatText(_Model):
    """Any text.

    Later: older servers may not know it.
    """

    type: Literal["text"] = filled("text")
    """Always `text`."""

    _tags = ("type",)


class CustomToolGrammar(_Model):
    """A grammar.

    Later: older servers may not know it.
    """

    definition: str
    """The grammar itself."""
    syntax: Literal["lark", "regex"]
    """The language that the grammar is written in."""


class CustomToolFormatGrammar(_Model):
    """Text by the rules of a grammar.

    Later: older servers may not know it.
    """

    type: Literal["grammar"] = filled("grammar")
    """Always `grammar`."""
    grammar: CustomToolGrammar
    """The rules."""

    _tags = ("type",)


class CustomToolDefinition(_Model):
    """A tool that takes text.

    Later: older servers may not know it.
    """

    name: str
    """The name of the tool."""
    description: str | None = ABSENT
    """What the tool does, for the model to decide when to call it."""
    format: CustomToolFormatText | CustomToolFormatGrammar | None = ABSENT
    """What text the tool takes."""


class ChatCompletionCustomTool(_Model):
    """A custom tool that the model may call.

    Later: older servers may not know it.
    """

    type: Literal["custom"] = filled("custom")
    """Always `custom`."""
    custom: CustomToolDefinition
    """The tool."""

    _tags = ("type",)


class ChatCompletionAllowedTools(_Model):
    """Some of the tools.

    Later: older servers may not know it.
    """

    mode: Literal["auto", "required"]
    """Whether the model may call one of these tools, or must."""
    tools: list[dict[str, object]]
    """The tools, each with its type and name."""


class ChatCompletionAllowedToolChoice(_Model):
    """Lets the model choose among some of the tools.

    Later: older servers may not know it.
    """

    type: Literal["allowed_tools"] = filled("allowed_tools")
    """Always `allowed_tools`."""
    allowed_tools: ChatCompletionAllowedTools
    """The tools to choose among."""

    _tags = ("type",)


class NamedFunction(_Model):
    """A function by its name.

    Later: older servers may not know it.
    """

    name: str
    """The name of the function."""


class ChatCompletionNamedToolChoice(_Model):
    """Makes the model call one function.

    Later: older servers may not know it.
    """

    type: Literal["function"] = filled("function")
    """Always `function`."""
    function: NamedFunction
    """The function."""

    _tags = ("type",)


class NamedCustomTool(_Model):
    """A tool by its name.

    Later: older servers may not know it.
    """

    name: str
    """The name of the tool."""


class ChatCompletionNamedToolChoiceCustom(_Model):
    """Makes the model call one custom tool.

    Later: older servers may not know it.
    """

    type: Literal["custom"] = filled("custom")
    """Always `custom`."""
    custom: NamedCustomTool
    """The tool."""

    _tags = ("type",)


class ResponseFormatText(_Model):
    """Plain text.

    Later: older servers may not know it.
    """

    type: Literal["text"] = filled("text")
    """Always `text`."""

    _tags = ("type",)


class ResponseFormatJSONObject(_Model):
    """Any JSON object.

    Some message must ask for JSON too. Later: older servers may not know it.
    """

    type: Literal["json_object"] = filled("json_object")
    """Always `json_object`."""

    _tags = ("type",)


class ResponseFormatJSONSchemaDefinition(_Model):
    """A JSON Schema with its name.

    Later: older servers may not know it.
    """

    name: str
    """The name of the form: letters, digits, underscores and dashes, at most 64."""
    description: str | None = ABSENT
    """What the form is for."""
    schema: dict[str, object] | None = ABSENT
    """The JSON Schema."""
    strict: bool | None = ABSENT
    """Whether the answer must fit the schema exactly. Default: `false`."""


class ResponseFormatJSONSchema(_Model):
    """JSON that fits a schema.

    Later: older servers may not know it.
    """

    type: Literal["json_schema"] = filled("json_schema")
    """Always `json_schema`."""
    json_schema: ResponseFormatJSONSchemaDefinition
    """The schema."""

    _tags = ("type",)


class ChatCompletionAudioSettings(_Model):
    """How the answer is spoken.

    Later: older servers may not know it.
    """

    voice: str | Voice
    """The voice, by its name or id."""
    format: Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"]
    """The format of the recording."""


class ChatCompletionPredictionContent(_Model):
    """What most of the answer will be.

    Later: older servers may not know it.
    """

    type: Literal["content"] = filled("content")
    """Always `content`."""
    content: str | list[ChatCompletionContentPartText]
    """The text, whole or in parts."""


class ModerationConfig(_Model):
    """What to do with a text.

    Later: older servers may not know it.
    """

    mode: ModerationMode
    """What to do with it."""


class ModerationPolicy(_Model):
    """What to do with the messages and with the answer.

    Later: older servers may not know it.
    """

    input: ModerationConfig | None = ABSENT
    """What to do with the messages."""
    output: ModerationConfig | None = ABSENT
    """What to do with the answer."""


class ModerationSettings(_Model):
    """How a conversation is judged.

    Later: older servers may not know it.
    """

    model: str
    """The model that judges."""
    policy: ModerationPolicy | None = ABSENT
    """What to do with the texts."""


class WebSearchLocation(_Model):
    """Where the user is, roughly.

    Later: older servers may not know it.
    """

    country: str | None = ABSENT
    """The country, as an ISO 3166 code of two letters."""
    region: str | None = ABSENT
    """The region."""
    city: str | None = ABSENT
    """The city."""
    timezone: str | None = ABSENT
    """The time zone by its IANA name."""


class WebSearchUserLocation(_Model):
    """Where the user is.

    Later: older servers may not know it.
    """

    type: Literal["approximate"] = filled("approximate")
    """Always `approximate`."""
    approximate: WebSearchLocation
    """The place."""


class WebSearchOptions(_Model):
    """How the model searches the web.

    Later: older servers may not know it.
    """

    user_location: WebSearchUserLocation | None = ABSENT
    """Where the user is."""
    search_context_size: Literal["low", "medium", "high"] | None = ABSENT
    """How much of what is found the model reads. Default: `medium`."""


class PromptCacheOptions(_Model):
    """How the service caches the beginning of a conversation for later calls.

    Later: older servers may not know it.
    """

    mode: Literal["implicit", "explicit"] | None = ABSENT
    """Who chooses the places up to which it is cached."""
    ttl: str | None = ABSENT
    """How long it stays cached."""


class ChatCompletionFunctionCallOption(_Model):
    """Makes the model call one function, in the older form.

    Later: older servers may not know it.
    """

    name: str
    """The name of the function."""


class ChatCompletionFunctions(_Model):
    """A function that the model may call, in the older form.

    Later: older servers may not know it.
    """

    name: str
    """The name of the function."""
    description: str | None = ABSENT
    """What the function does."""
    parameters: dict[str, object] | None = ABSENT
    """The parameters as a JSON Schema."""


class ChatCompletionAnnotationURLCitation(_Model):
    """A page that the answer quotes.

    Later: older servers may not know it.
    """

    start_index: int
    """Where the quote begins in the answer, in characters from 0."""
    end_index: int
    """Where the quote ends in the answer."""
    title: str
    """The title of the page."""
    url: str
    """The address of the page."""


class ChatCompletionAnnotation(_Model):
    """A note about a part of the answer.

    Later: older servers may not know it.
    """

    type: Literal["url_citation"] = filled("url_citation")
    """Always `url_citation`."""
    url_citation: ChatCompletionAnnotationURLCitation
    """The page that is quoted."""


class ChatCompletionAudio(_Model):
    """A spoken answer.

    Later: older servers may not know it.
    """

    id: str
    """The id of the spoken answer, for later calls."""
    expires_at: int
    """Until when the service keeps it, in Unix seconds."""
    data: str
    """The recording as Base64 text."""
    transcript: str
    """What is said."""


class ChatCompletionTopLogprob(_Model):
    """A token that was likely in some place, with its log probability.

    Later: older servers may not know it.
    """

    token: str
    """The token as text."""
    logprob: float
    """The log probability of the token."""
    bytes: list[int] | None = ABSENT
    """The token as bytes of UTF-8: a character may be spread over several tokens."""


class ChatCompletionTokenLogprob(_Model):
    """A token of the answer with its log probability.

    Later: older servers may not know it.
    """

    token: str
    """The token as text."""
    logprob: float
    """The log probability of the token."""
    bytes: list[int] | None = ABSENT
    """The token as bytes of UTF-8: a character may be spread over several tokens."""
    top_logprobs: list[ChatCompletionTopLogprob] | None = ABSENT
    """The likeliest tokens in this place."""


class ChatCompletionLogprobs(_Model):
    """Log probabilities of the tokens of an answer.

    Later: older servers may not know it.
    """

    content: list[ChatCompletionTokenLogprob] | None = ABSENT
    """The tokens of the answer."""
    refusal: list[ChatCompletionTokenLogprob] | None = ABSENT
    """The tokens of the refusal."""


class ModerationResultBody(_Model):
    """The verdict on one text.

    Later: older servers may not know it.
    """

    type: Literal["moderation_result"] = filled("moderation_result")
    """Always `moderation_result`."""
    model: str
    """The model that judged."""
    flagged: bool
    """Whether the text breaks the content policy in any category."""
    categories: dict[str, bool]
    """Whether the text breaks the policy, by category."""
    category_scores: dict[str, float]
    """How sure the model is, by category, from 0 to 1."""
    category_applied_input_types: dict[str, list[Literal["text", "image"]]]
    """Which kinds of input were judged, by category."""


class ChatCompletionModerationResults(_Model):
    """The verdicts on texts.

    Later: older servers may not know it.
    """

    type: Literal["moderation_results"] = filled("moderation_results")
    """Always `moderation_results`."""
    model: str
    """The model that judged."""
    results: list[ModerationResultBody]
    """The verdicts."""

    _tags = ("type",)
    _other_tags = ("ChatCompletionModerationResults",)


class ChatCompletionModerationError(_Model):
    """Why texts could not be judged.

    Later: older servers may not know it.
    """

    type: Literal["error"] = filled("error")
    """Always `error`."""
    code: str
    """A short name of the error for programs."""
    message: str
    """What went wrong, in words."""

    _tags = ("type",)
    _other_tags = ("ChatCompletionModerationError",)


class ChatCompletionModeration(_Model):
    """How a conversation was judged.

    Later: older servers may not know it.
    """

    input: ChatCompletionModerationResults | ChatCompletionModerationError
    """The verdicts on the messages."""
    output: ChatCompletionModerationResults | ChatCompletionModerationError
    """The verdicts on the answer."""


class FunctionCallDelta(_Model):
    """What a piece adds to the call of a function.

    Later: older servers may not know it.
    """

    name: str | None = ABSENT
    """The name of the function."""
    arguments: str | None = ABSENT
    """JSON text to append to the arguments. Some servers send a whole object."""

    _also_sent = {"arguments": (dict,)}


class ChatCompletionChunkToolCall(_Model):
    """What a piece adds to a call of a tool.

    Later: older servers may not know it.
    """

    index: int | None = ABSENT
    """Which call this belongs to, from 0. Some servers leave it out."""
    id: str | None = ABSENT
    """The id of the call, which its result names."""
    type: str | None = ABSENT
    """The kind of the tool."""
    function: FunctionCallDelta | None = ABSENT
    """What is new in the call."""


class ChatCompletionMessageDict(TypedDict):
    """What ChatCompletionMessage holds, as a plain dict."""

    role: ChatCompletionRole
    """Who speaks."""
    content: NotRequired[str | None]
    """What is said. Null where the model calls tools instead; some servers send a list of parts."""
    name: NotRequired[str]
    """The name of the speaker, to tell several of one role apart."""
    refusal: NotRequired[str | None]
    """Why the model does not answer. Later: older servers may not know it."""
    reasoning_content: NotRequired[str | None]
    """What the model thought before it answered. Only some servers send it. Later: older servers may not know it."""
    reasoning: NotRequired[str | None]
    """The same under another name. Only some servers send it. Later: older servers may not know it."""
    tool_calls: NotRequired[
        Iterable[ChatCompletionMessageToolCallParam | ChatCompletionMessageCustomToolCallParam] | None
    ]
    """The tools that the model asks to call. Send the results as messages with the role `tool`. Later: older servers
    may not know it.
    """
    function_call: NotRequired[FunctionCallParam | None]
    """The function that the model asks to call, in the older form. Later: older servers may not know it. Deprecated."""
    annotations: NotRequired[Iterable[ChatCompletionAnnotationParam] | None]
    """The pages that the answer quotes. Later: older servers may not know it."""
    audio: NotRequired[ChatCompletionAudioParam | None]
    """The spoken answer. Later: older servers may not know it."""


class ChatCompletionCreateRequestDict(TypedDict):
    """Which conversation to answer, and how."""

    model: str
    """The id of the model. It must be one that can chat."""
    messages: Iterable[ChatCompletionRequestMessage]
    """The conversation so far, oldest message first. At least 1 item."""
    temperature: NotRequired[float | None]
    """How freely the model picks words. Low values such as 0.2 give focused answers, high ones such as 0.8 more
    varied ones. Change this or `top_p`, not both. Between 0 and 2. Default: `1`.
    """
    top_p: NotRequired[float | None]
    """Picks only among the likeliest tokens that together have this share of the probability; 0.1 means the top 10
    %. Change this or `temperature`, not both. Between 0 and 1. Default: `1`.
    """
    n: NotRequired[int | None]
    """How many answers to write. Each one costs tokens. Between 1 and 128. Default: `1`."""
    stream: NotRequired[bool | None]
    """Whether to send the answer piece by piece, as server-sent events. Default: `false`."""
    stop: NotRequired[str | Iterable[str] | None]
    """One text, or up to 4 texts, at which the answer ends. They are not part of it."""
    max_tokens: NotRequired[int | None]
    """The most tokens that an answer may have. Without it only the context of the model limits the answer; messages
    and answer together must fit into it. Deprecated.
    """
    presence_penalty: NotRequired[float | None]
    """Positive values make tokens less likely that have already come up, so that the text turns to new topics.
    Between -2 and 2. Default: `0`.
    """
    frequency_penalty: NotRequired[float | None]
    """Positive values make tokens less likely the more often they have come up, so that the text repeats itself
    less. Between -2 and 2. Default: `0`.
    """
    logit_bias: NotRequired[Mapping[str, float] | None]
    """Makes tokens more or less likely: token ids as keys, numbers from -100 to 100 as values. Values from -1 to 1
    change a little; -100 forbids a token and 100 forces it.
    """
    user: NotRequired[str]
    """An id that you choose for your end user. It helps to detect abuse."""
    max_completion_tokens: NotRequired[int | None]
    """The most tokens that an answer may have, reasoning included. Use it instead of `max_tokens`. Later: older
    servers may not know it.
    """
    tools: NotRequired[Iterable[ChatCompletionToolParam | ChatCompletionCustomToolParam]]
    """The tools that the model may call. Later: older servers may not know it."""
    tool_choice: NotRequired[ChatCompletionToolChoiceOption]
    """Whether the model calls tools, and which. Without it `none` if there are no tools, else `auto`. Later: older
    servers may not know it.
    """
    parallel_tool_calls: NotRequired[bool]
    """Whether the model may call several tools at once. Later: older servers may not know it. Default: `true`."""
    response_format: NotRequired[
        ResponseFormatTextParam | ResponseFormatJSONSchemaParam | ResponseFormatJSONObjectParam
    ]
    """The form of the answer. Later: older servers may not know it."""
    seed: NotRequired[int | None]
    """Calls with the same seed and arguments give the same answer, as far as possible. Later: older servers may not
    know it. Deprecated.
    """
    logprobs: NotRequired[bool | None]
    """Whether to report log probabilities of the tokens of the answer. Later: older servers may not know it.
    Default: `false`.
    """
    top_logprobs: NotRequired[int | None]
    """For how many of the likeliest tokens in each place to report log probabilities. Needs `logprobs`. Later: older
    servers may not know it. Between 0 and 20.
    """
    stream_options: NotRequired[ChatCompletionStreamOptionsParam | None]
    """What a stream has besides the answer. Only together with `stream`. Later: older servers may not know it."""
    reasoning_effort: NotRequired[ReasoningEffort | None]
    """How long the model thinks before it answers. Later: older servers may not know it. Default: `medium`."""
    verbosity: NotRequired[Literal["low", "medium", "high"] | None]
    """How long the answer is. Later: older servers may not know it. Default: `medium`."""
    modalities: NotRequired[Iterable[Literal["text", "audio"]] | None]
    """In which forms to answer. Later: older servers may not know it."""
    audio: NotRequired[ChatCompletionAudioSettingsParam | None]
    """How the answer is spoken. Needed where `modalities` has `audio`. Later: older servers may not know it."""
    prediction: NotRequired[ChatCompletionPredictionContentParam | None]
    """What most of the answer will be, if you know it beforehand; the answer then comes faster. Later: older servers
    may not know it.
    """
    web_search_options: NotRequired[WebSearchOptionsParam]
    store: NotRequired[bool | None]
    """Whether the service keeps the answer. Later: older servers may not know it. Default: `false`."""
    metadata: NotRequired[Mapping[str, str] | None]
    """Up to 16 texts that you choose, with names of up to 64 characters. Later: older servers may not know it."""
    service_tier: NotRequired[ServiceTier | None]
    """Default: `auto`."""
    safety_identifier: NotRequired[str | None]
    """A text that identifies your end user to the service, without telling who it is. Later: older servers may not
    know it. At most 64 characters.
    """
    prompt_cache_key: NotRequired[str | None]
    """A text that calls with the same beginning share, so that the service finds what it has cached. Later: older
    servers may not know it.
    """
    prompt_cache_retention: NotRequired[Literal["in_memory", "24h"] | None]
    """How long the beginning of a conversation stays cached. Later: older servers may not know it. Deprecated."""
    prompt_cache_options: NotRequired[PromptCacheOptionsParam]
    """How the beginning of a conversation is cached. Later: older servers may not know it."""
    moderation: NotRequired[ModerationSettingsParam | None]
    """How the conversation is judged. Later: older servers may not know it."""
    functions: NotRequired[Iterable[ChatCompletionFunctionsParam]]
    """The functions that the model may call, in the older form. Use `tools` in new code. Later: older servers may
    not know it. 1 to 128 items. Deprecated.
    """
    function_call: NotRequired[Literal["none", "auto"] | ChatCompletionFunctionCallOptionParam]
    """Whether the model calls functions, in the older form. Use `tool_choice` in new code. Later: older servers may
    not know it. Deprecated.
    """


class PromptCacheBreakpointDict(TypedDict):
    """What PromptCacheBreakpoint holds, as a plain dict."""

    mode: str
    """How the place was chosen."""


class ChatCompletionContentPartTextDict(TypedDict):
    """What ChatCompletionContentPartText holds, as a plain dict."""

    type: NotRequired[Literal["text"]]
    """Always `text`."""
    text: str
    """The text."""
    prompt_cache_breakpoint: NotRequired[PromptCacheBreakpointParam]
    """Marks the end of what may be cached for later calls."""


class ChatCompletionContentPartImageURLDict(TypedDict):
    """What ChatCompletionContentPartImageURL holds, as a plain dict."""

    url: str
    """The address of the image, or its data as a `data:` URL in Base64."""
    detail: NotRequired[Literal["auto", "low", "high"]]
    """How closely the model looks: `low` costs fewer tokens. Default: `auto`."""


class ChatCompletionContentPartImageDict(TypedDict):
    """What ChatCompletionContentPartImage holds, as a plain dict."""

    type: NotRequired[Literal["image_url"]]
    """Always `image_url`."""
    image_url: ChatCompletionContentPartImageURLParam
    """The image."""
    prompt_cache_breakpoint: NotRequired[PromptCacheBreakpointParam]
    """Marks the end of what may be cached for later calls."""


class ChatCompletionContentPartInputAudioDataDict(TypedDict):
    """What ChatCompletionContentPartInputAudioData holds, as a plain dict."""

    data: str
    """The recording as Base64 text."""
    format: Literal["wav", "mp3"]
    """The format of the recording."""


class ChatCompletionContentPartInputAudioDict(TypedDict):
    """What ChatCompletionContentPartInputAudio holds, as a plain dict."""

    type: NotRequired[Literal["input_audio"]]
    """Always `input_audio`."""
    input_audio: ChatCompletionContentPartInputAudioDataParam
    """The recording."""
    prompt_cache_breakpoint: NotRequired[PromptCacheBreakpointParam]
    """Marks the end of what may be cached for later calls."""


class ChatCompletionContentPartFileDataDict(TypedDict):
    """What ChatCompletionContentPartFileData holds, as a plain dict."""

    filename: NotRequired[str]
    """The name of the file."""
    file_data: NotRequired[str]
    """The content of the file as Base64 text."""
    file_id: NotRequired[str]
    """The id of an uploaded file."""


class ChatCompletionContentPartFileDict(TypedDict):
    """What ChatCompletionContentPartFile holds, as a plain dict."""

    type: NotRequired[Literal["file"]]
    """Always `file`."""
    file: ChatCompletionContentPartFileDataParam
    """The file."""
    prompt_cache_breakpoint: NotRequired[PromptCacheBreakpointParam]
    """Marks the end of what may be cached for later calls."""


class ChatCompletionContentPartRefusalDict(TypedDict):
    """What ChatCompletionContentPartRefusal holds, as a plain dict."""

    type: NotRequired[Literal["refusal"]]
    """Always `refusal`."""
    refusal: str
    """Why the model does not answer."""


class ChatCompletionContentPartThinkingDict(TypedDict):
    """What ChatCompletionContentPartThinking holds, as a plain dict."""

    type: NotRequired[Literal["thinking"]]
    """Always `thinking`."""
    thinking: Iterable[ChatCompletionContentPartTextParam]
    """The reasoning."""
    closed: NotRequired[bool]
    """Whether the reasoning is complete."""


class ChatCompletionDeveloperMessageDict(TypedDict):
    """What ChatCompletionDeveloperMessage holds, as a plain dict."""

    role: NotRequired[Literal["developer"]]
    """Always `developer`."""
    content: str | Iterable[ChatCompletionContentPartTextParam]
    """The rules, as a text or in parts."""
    name: NotRequired[str]
    """The name of the speaker, to tell several of one role apart."""


class ChatCompletionSystemMessageDict(TypedDict):
    """What ChatCompletionSystemMessage holds, as a plain dict."""

    role: NotRequired[Literal["system"]]
    """Always `system`."""
    content: str | Iterable[ChatCompletionContentPartTextParam]
    """The rules, as a text or in parts."""
    name: NotRequired[str]
    """The name of the speaker, to tell several of one role apart."""


class ChatCompletionUserMessageDict(TypedDict):
    """What ChatCompletionUserMessage holds, as a plain dict."""

    role: NotRequired[Literal["user"]]
    """Always `user`."""
    content: str | Iterable[ChatCompletionContentPart]
    """The question, as a text or in parts: text, images, recordings and files."""
    name: NotRequired[str]
    """The name of the speaker, to tell several of one role apart."""


class ChatCompletionAssistantMessageDict(TypedDict):
    """What ChatCompletionAssistantMessage holds, as a plain dict."""

    role: NotRequired[Literal["assistant"]]
    """Always `assistant`."""
    content: NotRequired[
        str
        | Iterable[
            ChatCompletionContentPartTextParam
            | ChatCompletionContentPartRefusalParam
            | ChatCompletionContentPartThinkingParam
        ]
        | None
    ]
    """The answer, as a text or in parts."""
    refusal: NotRequired[str | None]
    """Why the model did not answer."""
    name: NotRequired[str]
    """The name of the speaker, to tell several of one role apart."""
    audio: NotRequired[ChatCompletionAudioReferenceParam | None]
    """An earlier spoken answer."""
    tool_calls: NotRequired[Iterable[ChatCompletionMessageToolCallParam | ChatCompletionMessageCustomToolCallParam]]
    """The tools that the model called."""
    function_call: NotRequired[FunctionCallParam | None]
    """The function that the model called, in the older form. Deprecated."""


class ChatCompletionAudioReferenceDict(TypedDict):
    """What ChatCompletionAudioReference holds, as a plain dict."""

    id: str
    """The id of the spoken answer."""


class ChatCompletionToolMessageDict(TypedDict):
    """What ChatCompletionToolMessage holds, as a plain dict."""

    role: NotRequired[Literal["tool"]]
    """Always `tool`."""
    content: str | Iterable[ChatCompletionContentPartTextParam]
    """The result, as a text or in parts."""
    tool_call_id: str
    """The id of the call that this is the result of."""


class ChatCompletionFunctionMessageDict(TypedDict):
    """What ChatCompletionFunctionMessage holds, as a plain dict."""

    role: NotRequired[Literal["function"]]
    """Always `function`."""
    content: str | None
    """The result."""
    name: str
    """The name of the function."""


class FunctionCallDict(TypedDict):
    """What FunctionCall holds, as a plain dict."""

    name: str
    """The name of the function."""
    arguments: str
    """The arguments as JSON text, which may be wrong: check it. Some servers send an object."""


class ChatCompletionMessageToolCallDict(TypedDict):
    """What ChatCompletionMessageToolCall holds, as a plain dict."""

    id: str
    """The id of the call, which its result names."""
    type: NotRequired[Literal["function"]]
    """Always `function`. Some replies leave it out."""
    function: FunctionCallParam
    """Which function to call, and with what."""


class CustomToolCallDict(TypedDict):
    """What CustomToolCall holds, as a plain dict."""

    name: str
    """The name of the tool."""
    input: str
    """The text for the tool."""


class ChatCompletionMessageCustomToolCallDict(TypedDict):
    """What ChatCompletionMessageCustomToolCall holds, as a plain dict."""

    id: str
    """The id of the call, which its result names."""
    type: NotRequired[Literal["custom"]]
    """Always `custom`."""
    custom: CustomToolCallParam
    """Which tool to call, and with what."""


class FunctionDefinitionDict(TypedDict):
    """What FunctionDefinition holds, as a plain dict."""

    name: str
    """The name of the function: letters, digits, underscores and dashes, at most 64."""
    description: NotRequired[str]
    """What the function does, for the model to decide when to call it."""
    parameters: NotRequired[Mapping[str, object]]
    """The parameters as a JSON Schema. Without it the function has none."""
    strict: NotRequired[bool | None]
    """Whether the arguments must fit the schema exactly. Default: `false`."""


class ChatCompletionToolDict(TypedDict):
    """What ChatCompletionTool holds, as a plain dict."""

    type: NotRequired[Literal["function"]]
    """Always `function`."""
    function: FunctionDefinitionParam
    """The function."""


class CustomToolFormatTextDict(TypedDict):
    """What CustomToolFormatText holds, as a plain dict."""

    type: NotRequired[Literal["text"]]
    """Always `text`."""


class CustomToolGrammarDict(TypedDict):
    """What CustomToolGrammar holds, as a plain dict."""

    definition: str
    """The grammar itself."""
    syntax: Literal["lark", "regex"]
    """The language that the grammar is written in."""


class CustomToolFormatGrammarDict(TypedDict):
    """What CustomToolFormatGrammar holds, as a plain dict."""

    type: NotRequired[Literal["grammar"]]
    """Always `grammar`."""
    grammar: CustomToolGrammarParam
    """The rules."""


class CustomToolDefinitionDict(TypedDict):
    """What CustomToolDefinition holds, as a plain dict."""

    name: str
    """The name of the tool."""
    description: NotRequired[str]
    """What the tool does, for the model to decide when to call it."""
    format: NotRequired[CustomToolFormatTextParam | CustomToolFormatGrammarParam]
    """What text the tool takes."""


class ChatCompletionCustomToolDict(TypedDict):
    """What ChatCompletionCustomTool holds, as a plain dict."""

    type: NotRequired[Literal["custom"]]
    """Always `custom`."""
    custom: CustomToolDefinitionParam
    """The tool."""


class ChatCompletionAllowedToolsDict(TypedDict):
    """What ChatCompletionAllowedTools holds, as a plain dict."""

    mode: Literal["auto", "required"]
    """Whether the model may call one of these tools, or must."""
    tools: Iterable[Mapping[str, object]]
    """The tools, each with its type and name."""


class ChatCompletionAllowedToolChoiceDict(TypedDict):
    """What ChatCompletionAllowedToolChoice holds, as a plain dict."""

    type: NotRequired[Literal["allowed_tools"]]
    """Always `allowed_tools`."""
    allowed_tools: ChatCompletionAllowedToolsParam
    """The tools to choose among."""


class NamedFunctionDict(TypedDict):
    """What NamedFunction holds, as a plain dict."""

    name: str
    """The name of the function."""


class ChatCompletionNamedToolChoiceDict(TypedDict):
    """What ChatCompletionNamedToolChoice holds, as a plain dict."""

    type: NotRequired[Literal["function"]]
    """Always `function`."""
    function: NamedFunctionParam
    """The function."""


class NamedCustomToolDict(TypedDict):
    """What NamedCustomTool holds, as a plain dict."""

    name: str
    """The name of the tool."""


class ChatCompletionNamedToolChoiceCustomDict(TypedDict):
    """What ChatCompletionNamedToolChoiceCustom holds, as a plain dict."""

    type: NotRequired[Literal["custom"]]
    """Always `custom`."""
    custom: NamedCustomToolParam
    """The tool."""


class ResponseFormatTextDict(TypedDict):
    """What ResponseFormatText holds, as a plain dict."""

    type: Literal["text"]
    """Always `text`."""


class ResponseFormatJSONObjectDict(TypedDict):
    """What ResponseFormatJSONObject holds, as a plain dict."""

    type: Literal["json_object"]
    """Always `json_object`."""


class ResponseFormatJSONSchemaDefinitionDict(TypedDict):
    """What ResponseFormatJSONSchemaDefinition holds, as a plain dict."""

    name: str
    """The name of the form: letters, digits, underscores and dashes, at most 64."""
    description: NotRequired[str]
    """What the form is for."""
    schema: NotRequired[Mapping[str, object]]
    """The JSON Schema."""
    strict: NotRequired[bool | None]
    """Whether the answer must fit the schema exactly. Default: `false`."""


class ResponseFormatJSONSchemaDict(TypedDict):
    """What ResponseFormatJSONSchema holds, as a plain dict."""

    type: NotRequired[Literal["json_schema"]]
    """Always `json_schema`."""
    json_schema: ResponseFormatJSONSchemaDefinitionParam
    """The schema."""


class ChatCompletionAudioSettingsDict(TypedDict):
    """What ChatCompletionAudioSettings holds, as a plain dict."""

    voice: str | VoiceParam
    """The voice, by its name or id."""
    format: Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"]
    """The format of the recording."""


class ChatCompletionPredictionContentDict(TypedDict):
    """What ChatCompletionPredictionContent holds, as a plain dict."""

    type: NotRequired[Literal["content"]]
    """Always `content`."""
    content: str | Iterable[ChatCompletionContentPartTextParam]
    """The text, whole or in parts."""


class ModerationConfigDict(TypedDict):
    """What ModerationConfig holds, as a plain dict."""

    mode: ModerationMode
    """What to do with it."""


class ModerationPolicyDict(TypedDict):
    """What ModerationPolicy holds, as a plain dict."""

    input: NotRequired[ModerationConfigParam | None]
    """What to do with the messages."""
    output: NotRequired[ModerationConfigParam | None]
    """What to do with the answer."""


class ModerationSettingsDict(TypedDict):
    """What ModerationSettings holds, as a plain dict."""

    model: str
    """The model that judges."""
    policy: NotRequired[ModerationPolicyParam | None]
    """What to do with the texts."""


class WebSearchLocationDict(TypedDict):
    """What WebSearchLocation holds, as a plain dict."""

    country: NotRequired[str]
    """The country, as an ISO 3166 code of two letters."""
    region: NotRequired[str]
    """The region."""
    city: NotRequired[str]
    """The city."""
    timezone: NotRequired[str]
    """The time zone by its IANA name."""


class WebSearchUserLocationDict(TypedDict):
    """What WebSearchUserLocation holds, as a plain dict."""

    type: NotRequired[Literal["approximate"]]
    """Always `approximate`."""
    approximate: WebSearchLocationParam
    """The place."""


class WebSearchOptionsDict(TypedDict):
    """What WebSearchOptions holds, as a plain dict."""

    user_location: NotRequired[WebSearchUserLocationParam | None]
    """Where the user is."""
    search_context_size: NotRequired[Literal["low", "medium", "high"]]
    """How much of what is found the model reads. Default: `medium`."""


class PromptCacheOptionsDict(TypedDict):
    """What PromptCacheOptions holds, as a plain dict."""

    mode: NotRequired[Literal["implicit", "explicit"]]
    """Who chooses the places up to which it is cached."""
    ttl: NotRequired[str]
    """How long it stays cached."""


class ChatCompletionFunctionCallOptionDict(TypedDict):
    """What ChatCompletionFunctionCallOption holds, as a plain dict."""

    name: str
    """The name of the function."""


class ChatCompletionFunctionsDict(TypedDict):
    """What ChatCompletionFunctions holds, as a plain dict."""

    name: str
    """The name of the function."""
    description: NotRequired[str]
    """What the function does."""
    parameters: NotRequired[Mapping[str, object]]
    """The parameters as a JSON Schema."""


class ChatCompletionAnnotationURLCitationDict(TypedDict):
    """What ChatCompletionAnnotationURLCitation holds, as a plain dict."""

    start_index: int
    """Where the quote begins in the answer, in characters from 0."""
    end_index: int
    """Where the quote ends in the answer."""
    title: str
    """The title of the page."""
    url: str
    """The address of the page."""


class ChatCompletionAnnotationDict(TypedDict):
    """What ChatCompletionAnnotation holds, as a plain dict."""

    type: NotRequired[Literal["url_citation"]]
    """Always `url_citation`."""
    url_citation: ChatCompletionAnnotationURLCitationParam
    """The page that is quoted."""


class ChatCompletionAudioDict(TypedDict):
    """What ChatCompletionAudio holds, as a plain dict."""

    id: str
    """The id of the spoken answer, for later calls."""
    expires_at: int
    """Until when the service keeps it, in Unix seconds."""
    data: str
    """The recording as Base64 text."""
    transcript: str
    """What is said."""


ChatCompletionRole: TypeAlias = Literal["system", "user", "assistant", "developer", "tool", "function"]
"""Who speaks.

`system` and `developer` set the rules, `user` asks, `assistant` is the model, `tool` and `function` give results.
"""

ChatCompletionContentPartFileParam: TypeAlias = ChatCompletionContentPartFile | ChatCompletionContentPartFileDict
"""What may be passed where ChatCompletionContentPartFile is asked for."""

ChatCompletionContentPartInputAudioParam: TypeAlias = (
    ChatCompletionContentPartInputAudio | ChatCompletionContentPartInputAudioDict
)
"""What may be passed where ChatCompletionContentPartInputAudio is asked for."""

ChatCompletionContentPartImageParam: TypeAlias = ChatCompletionContentPartImage | ChatCompletionContentPartImageDict
"""What may be passed where ChatCompletionContentPartImage is asked for."""

ChatCompletionContentPartTextParam: TypeAlias = ChatCompletionContentPartText | ChatCompletionContentPartTextDict
"""What may be passed where ChatCompletionContentPartText is asked for."""

ChatCompletionContentPart: TypeAlias = (
    ChatCompletionContentPartTextParam
    | ChatCompletionContentPartImageParam
    | ChatCompletionContentPartInputAudioParam
    | ChatCompletionContentPartFileParam
)
"""A part of a message.

Later: older servers may not know it.
"""

ChatCompletionFunctionMessageParam: TypeAlias = ChatCompletionFunctionMessage | ChatCompletionFunctionMessageDict
"""What may be passed where ChatCompletionFunctionMessage is asked for."""

ChatCompletionToolMessageParam: TypeAlias = ChatCompletionToolMessage | ChatCompletionToolMessageDict
"""What may be passed where ChatCompletionToolMessage is asked for."""

ChatCompletionAssistantMessageParam: TypeAlias = ChatCompletionAssistantMessage | ChatCompletionAssistantMessageDict
"""What may be passed where ChatCompletionAssistantMessage is asked for."""

ChatCompletionUserMessageParam: TypeAlias = ChatCompletionUserMessage | ChatCompletionUserMessageDict
"""What may be passed where ChatCompletionUserMessage is asked for."""

ChatCompletionSystemMessageParam: TypeAlias = ChatCompletionSystemMessage | ChatCompletionSystemMessageDict
"""What may be passed where ChatCompletionSystemMessage is asked for."""

ChatCompletionDeveloperMessageParam: TypeAlias = ChatCompletionDeveloperMessage | ChatCompletionDeveloperMessageDict
"""What may be passed where ChatCompletionDeveloperMessage is asked for."""

ChatCompletionMessageParam: TypeAlias = ChatCompletionMessage | ChatCompletionMessageDict | Mapping[str, str]
"""What may be passed where ChatCompletionMessage is asked for."""

ChatCompletionRequestMessage: TypeAlias = (
    ChatCompletionMessageParam
    | ChatCompletionDeveloperMessageParam
    | ChatCompletionSystemMessageParam
    | ChatCompletionUserMessageParam
    | ChatCompletionAssistantMessageParam
    | ChatCompletionToolMessageParam
    | ChatCompletionFunctionMessageParam
)
"""One message of a conversation.

The message of a reply can be passed as it is. Later: older servers may not know it.
"""

ChatCompletionNamedToolChoiceCustomParam: TypeAlias = (
    ChatCompletionNamedToolChoiceCustom | ChatCompletionNamedToolChoiceCustomDict
)
"""What may be passed where ChatCompletionNamedToolChoiceCustom is asked for."""

ChatCompletionNamedToolChoiceParam: TypeAlias = ChatCompletionNamedToolChoice | ChatCompletionNamedToolChoiceDict
"""What may be passed where ChatCompletionNamedToolChoice is asked for."""

ChatCompletionAllowedToolChoiceParam: TypeAlias = ChatCompletionAllowedToolChoice | ChatCompletionAllowedToolChoiceDict
"""What may be passed where ChatCompletionAllowedToolChoice is asked for."""

ChatCompletionToolChoiceOption: TypeAlias = (
    Literal["none", "auto", "required"]
    | ChatCompletionAllowedToolChoiceParam
    | ChatCompletionNamedToolChoiceParam
    | ChatCompletionNamedToolChoiceCustomParam
)
"""Whether the model calls tools: `none`, `auto` as it likes, `required` at least one, or which ones.

Later: older servers may not know it.
"""

ReasoningEffort: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]
"""How long the model thinks before it answers.

Models differ in the values that they accept. Later: older servers may not know it.
"""

ServiceTier: TypeAlias = Literal["auto", "default", "flex", "scale", "priority", "fast"]
"""Which class of service handles the call.

Later: older servers may not know it.
"""

ModerationMode: TypeAlias = Literal["score", "block"]
"""Whether texts are only judged, or also held back.

Later: older servers may not know it.
"""

PromptCacheBreakpointParam: TypeAlias = PromptCacheBreakpoint | PromptCacheBreakpointDict
"""What may be passed where PromptCacheBreakpoint is asked for."""

ChatCompletionContentPartImageURLParam: TypeAlias = (
    ChatCompletionContentPartImageURL | ChatCompletionContentPartImageURLDict
)
"""What may be passed where ChatCompletionContentPartImageURL is asked for."""

ChatCompletionContentPartInputAudioDataParam: TypeAlias = (
    ChatCompletionContentPartInputAudioData | ChatCompletionContentPartInputAudioDataDict
)
"""What may be passed where ChatCompletionContentPartInputAudioData is asked for."""

ChatCompletionContentPartFileDataParam: TypeAlias = (
    ChatCompletionContentPartFileData | ChatCompletionContentPartFileDataDict
)
"""What may be passed where ChatCompletionContentPartFileData is asked for."""

ChatCompletionContentPartRefusalParam: TypeAlias = (
    ChatCompletionContentPartRefusal | ChatCompletionContentPartRefusalDict
)
"""What may be passed where ChatCompletionContentPartRefusal is asked for."""

ChatCompletionContentPartThinkingParam: TypeAlias = (
    ChatCompletionContentPartThinking | ChatCompletionContentPartThinkingDict
)
"""What may be passed where ChatCompletionContentPartThinking is asked for."""

ChatCompletionAudioReferenceParam: TypeAlias = ChatCompletionAudioReference | ChatCompletionAudioReferenceDict
"""What may be passed where ChatCompletionAudioReference is asked for."""

FunctionCallParam: TypeAlias = FunctionCall | FunctionCallDict
"""What may be passed where FunctionCall is asked for."""

ChatCompletionMessageToolCallParam: TypeAlias = ChatCompletionMessageToolCall | ChatCompletionMessageToolCallDict
"""What may be passed where ChatCompletionMessageToolCall is asked for."""

CustomToolCallParam: TypeAlias = CustomToolCall | CustomToolCallDict
"""What may be passed where CustomToolCall is asked for."""

ChatCompletionMessageCustomToolCallParam: TypeAlias = (
    ChatCompletionMessageCustomToolCall | ChatCompletionMessageCustomToolCallDict
)
"""What may be passed where ChatCompletionMessageCustomToolCall is asked for."""

FunctionDefinitionParam: TypeAlias = FunctionDefinition | FunctionDefinitionDict
"""What may be passed where FunctionDefinition is asked for."""

ChatCompletionToolParam: TypeAlias = ChatCompletionTool | ChatCompletionToolDict
"""What may be passed where ChatCompletionTool is asked for."""

CustomToolFormatTextParam: TypeAlias = CustomToolFormatText | CustomToolFormatTextDict
"""What may be passed where CustomToolFormatText is asked for."""

CustomToolGrammarParam: TypeAlias = CustomToolGrammar | CustomToolGrammarDict
"""What may be passed where CustomToolGrammar is asked for."""

CustomToolFormatGrammarParam: TypeAlias = CustomToolFormatGrammar | CustomToolFormatGrammarDict
"""What may be passed where CustomToolFormatGrammar is asked for."""

CustomToolDefinitionParam: TypeAlias = CustomToolDefinition | CustomToolDefinitionDict
"""What may be passed where CustomToolDefinition is asked for."""

ChatCompletionCustomToolParam: TypeAlias = ChatCompletionCustomTool | ChatCompletionCustomToolDict
"""What may be passed where ChatCompletionCustomTool is asked for."""

ChatCompletionAllowedToolsParam: TypeAlias = ChatCompletionAllowedTools | ChatCompletionAllowedToolsDict
"""What may be passed where ChatCompletionAllowedTools is asked for."""

NamedFunctionParam: TypeAlias = NamedFunction | NamedFunctionDict
"""What may be passed where NamedFunction is asked for."""

NamedCustomToolParam: TypeAlias = NamedCustomTool | NamedCustomToolDict
"""What may be passed where NamedCustomTool is asked for."""

ResponseFormatTextParam: TypeAlias = ResponseFormatText | ResponseFormatTextDict
"""What may be passed where ResponseFormatText is asked for."""

ResponseFormatJSONObjectParam: TypeAlias = ResponseFormatJSONObject | ResponseFormatJSONObjectDict
"""What may be passed where ResponseFormatJSONObject is asked for."""

ResponseFormatJSONSchemaDefinitionParam: TypeAlias = (
    ResponseFormatJSONSchemaDefinition | ResponseFormatJSONSchemaDefinitionDict
)
"""What may be passed where ResponseFormatJSONSchemaDefinition is asked for."""

ResponseFormatJSONSchemaParam: TypeAlias = ResponseFormatJSONSchema | ResponseFormatJSONSchemaDict
"""What may be passed where ResponseFormatJSONSchema is asked for."""

ChatCompletionAudioSettingsParam: TypeAlias = ChatCompletionAudioSettings | ChatCompletionAudioSettingsDict
"""What may be passed where ChatCompletionAudioSettings is asked for."""

ChatCompletionPredictionContentParam: TypeAlias = ChatCompletionPredictionContent | ChatCompletionPredictionContentDict
"""What may be passed where ChatCompletionPredictionContent is asked for."""

ModerationConfigParam: TypeAlias = ModerationConfig | ModerationConfigDict
"""What may be passed where ModerationConfig is asked for."""

ModerationPolicyParam: TypeAlias = ModerationPolicy | ModerationPolicyDict
"""What may be passed where ModerationPolicy is asked for."""

ModerationSettingsParam: TypeAlias = ModerationSettings | ModerationSettingsDict
"""What may be passed where ModerationSettings is asked for."""

WebSearchLocationParam: TypeAlias = WebSearchLocation | WebSearchLocationDict
"""What may be passed where WebSearchLocation is asked for."""

WebSearchUserLocationParam: TypeAlias = WebSearchUserLocation | WebSearchUserLocationDict
"""What may be passed where WebSearchUserLocation is asked for."""

WebSearchOptionsParam: TypeAlias = WebSearchOptions | WebSearchOptionsDict
"""What may be passed where WebSearchOptions is asked for."""

PromptCacheOptionsParam: TypeAlias = PromptCacheOptions | PromptCacheOptionsDict
"""What may be passed where PromptCacheOptions is asked for."""

ChatCompletionFunctionCallOptionParam: TypeAlias = (
    ChatCompletionFunctionCallOption | ChatCompletionFunctionCallOptionDict
)
"""What may be passed where ChatCompletionFunctionCallOption is asked for."""

ChatCompletionFunctionsParam: TypeAlias = ChatCompletionFunctions | ChatCompletionFunctionsDict
"""What may be passed where ChatCompletionFunctions is asked for."""

ChatCompletionAnnotationURLCitationParam: TypeAlias = (
    ChatCompletionAnnotationURLCitation | ChatCompletionAnnotationURLCitationDict
)
"""What may be passed where ChatCompletionAnnotationURLCitation is asked for."""

ChatCompletionAnnotationParam: TypeAlias = ChatCompletionAnnotation | ChatCompletionAnnotationDict
"""What may be passed where ChatCompletionAnnotation is asked for."""

ChatCompletionAudioParam: TypeAlias = ChatCompletionAudio | ChatCompletionAudioDict
"""What may be passed where ChatCompletionAudio is asked for."""
