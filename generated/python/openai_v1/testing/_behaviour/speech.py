# Generated from openapi.yaml by specpress. Do not edit.
"""What is said in every recording, in each form of transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .._mock.calls import Call

# Any below: JSON as requests have it, which the mock has checked against the document.
Object = dict[str, Any]

SPEECH: Final = ("The otter is asleep.", "It dreams of fish.")
SECONDS: Final = 2.5
"""How long each sentence takes."""


def transcript(call: Call, task: str) -> Object | str:
    """The same two sentences in whatever form is asked for."""
    asked = call.fields
    text = " ".join(SPEECH)
    times = [(index * SECONDS, (index + 1) * SECONDS, said) for index, said in enumerate(SPEECH)]
    match asked.get("response_format", "json"):
        case "text":
            return f"{text}\n"
        case "srt":
            cues = (f"{_time(start, ',')} --> {_time(end, ',')}\n{said}\n\n" for start, end, said in times)
            return "".join(f"{number}\n{cue}" for number, cue in enumerate(cues, 1))
        case "vtt":
            cues = (f"{_time(start, '.')} --> {_time(end, '.')}\n{said}\n\n" for start, end, said in times)
            return "WEBVTT\n\n" + "".join(cues)
        case "verbose_json":
            language = "english" if task == "translate" else asked.get("language", "english")
            made: Object = {"task": task, "language": language, "duration": len(SPEECH) * SECONDS, "text": text}
            temperature = asked.get("temperature", 0.0)
            return {**made, "segments": [_segment(index, *one, temperature) for index, one in enumerate(times)]}
        case _:
            return {"text": text}


def _segment(index: int, start: float, end: float, said: str, temperature: float) -> Object:
    made: Object = {
        "id": index,
        "seek": 0,
        "start": start,
        "end": end,
        "text": f" {said}",
        "tokens": [50364, 440, 50512],
    }
    made |= {"temperature": temperature, "avg_logprob": -0.31, "compression_ratio": 0.72, "no_speech_prob": 0.012}
    return {**made, "transient": False}


def _time(seconds: float, point: str) -> str:
    return f"00:00:{int(seconds):02d}{point}{round(seconds % 1 * 1000):03d}"
