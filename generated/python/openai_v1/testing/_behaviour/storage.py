# Generated from openapi.yaml by specpress. Do not edit.
"""Files, fine-tune jobs and the models that come of them; a job goes on by one step each time that it is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from .texts import START, identifier

if TYPE_CHECKING:
    from .._mock.calls import Call

# Any below: JSON as requests have it, which the mock has checked against the document.
Object = dict[str, Any]

BASE_MODELS: Final = (
    *("gpt-3.5-turbo", "gpt-3.5-turbo-0301", "gpt-4", "text-davinci-003", "text-davinci-edit-001", "whisper-1"),
    *(
        "text-embedding-ada-002",
        "text-moderation-latest",
        "text-moderation-stable",
        "davinci",
        "curie",
        "babbage",
        "ada",
    ),
)
MOST_FILES: Final = 1000
MOST_BYTES: Final = 256 * 1024 * 1024
MOST_JOBS: Final = 1000
STEPS: Final = (
    ("pending", "The job is waiting in the queue."),
    ("running", "The job has started."),
    ("running", "Epoch 1/1 is done."),
    ("succeeded", "The job has succeeded."),
)
DOCUMENTED_FILES: Final = {
    "file-XjGxS3KTG0uNmNOK362iJua3": ("mydata.jsonl", "fine-tune"),
    "file-XGinujblHPwGLSztz8cPS8XY": ("my-data-train.jsonl", "fine-tune"),
    "file-ccdDZrC3iZVNiQVeEA6Z66wf": ("train.jsonl", "search"),
}
DOCUMENTED_JOB: Final = "ft-AF1WoRqd3aJAHsqc9NY7iL8F"
DOCUMENTED_MODEL: Final = "curie:ft-acmeco-2021-03-03-21-44-20"


class Store:
    """What was uploaded and trained, beside the files, the job and the model that the documents' samples name."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[Object, bytes]] = {}
        self._jobs: dict[str, Object] = {}
        self._models: dict[str, Object] = {}
        self._count = 0
        for name, (filename, purpose) in DOCUMENTED_FILES.items():
            self._keep(name, filename, purpose, b'{"prompt": "2 + 2 =", "completion": " 4"}\n')
        self._start(DOCUMENTED_JOB, {"training_file": "file-XGinujblHPwGLSztz8cPS8XY"})
        self._train(DOCUMENTED_MODEL, "acmeco")

    # Models

    def list_models(self, call: Call) -> Object:
        """The base models, then those that were trained."""
        del call
        return _listed([*(_model(name, "openai") for name in BASE_MODELS), *self._models.values()])

    def retrieve_model(self, call: Call) -> Object:
        """One model; 404 where there is none."""
        name: str = call.argument("model")
        if name in BASE_MODELS:
            return _model(name, "openai")
        if name not in self._models:
            raise call.refuse(404, f"The model '{name}' does not exist", "model", code="model_not_found")
        return self._models[name]

    def delete_model(self, call: Call) -> Object:
        """Remove a trained model; base models stay."""
        name = str(self.retrieve_model(call)["id"])
        if name in BASE_MODELS:
            raise call.refuse(403, f"The model '{name}' is a base model and cannot be deleted.", "model")
        del self._models[name]
        return {"id": name, "object": "model", "deleted": True}

    # Files

    def list_files(self, call: Call) -> Object:
        """The files, in pages where the document has pages: clients ask for the next one until they get the last."""
        files = [one for one, _ in self._files.values()]
        if "after" not in {one.name for one in call.operation.parameters}:
            return _listed(files)
        purpose, after = call.argument("purpose"), call.argument("after")
        if call.argument("order") == "desc":
            files.reverse()
        files = [one for one in files if purpose is None or one["purpose"] == purpose]
        names = [one["id"] for one in files]
        begin = names.index(after) + 1 if after in names else 0
        page = files[begin : begin + (call.argument("limit") or MOST_FILES)]
        return {**_listed(page), "has_more": begin + len(page) < len(files)}

    def create_file(self, call: Call) -> Object:
        """Keep a file, as long as there is room."""
        upload = call.file("file")
        used = sum(len(content) for _, content in self._files.values())
        if len(self._files) >= MOST_FILES or used + len(upload.content) > MOST_BYTES:
            raise call.refuse(400, "The storage is full; delete some files.", "file")
        self._count += 1
        name = identifier("file-", self._count, upload.filename)
        return self._keep(name, upload.filename, call.fields["purpose"], upload.content)

    def retrieve_file(self, call: Call) -> Object:
        """The facts about a file."""
        return self._file(call, call.argument("file_id"), "file_id", 404)[0]

    def download(self, call: Call) -> bytes:
        """The bytes of a file as they were uploaded."""
        return self._file(call, call.argument("file_id"), "file_id", 404)[1]

    def delete_file(self, call: Call) -> Object:
        """Remove a file."""
        name = str(self.retrieve_file(call)["id"])
        del self._files[name]
        return {"id": name, "object": "file", "deleted": True}

    def _keep(self, name: str, filename: str, purpose: str, content: bytes) -> Object:
        made = {"id": name, "object": "file", "bytes": len(content), "created_at": START + self._count}
        made |= {"filename": filename, "purpose": purpose, "status": "processed", "status_details": None}
        self._files[name] = (made, content)
        return made

    def _file(self, call: Call, name: str, place: str, status: int) -> tuple[Object, bytes]:
        if name not in self._files:
            raise call.refuse(status, f"No such File object: {name}", place, code=None)
        return self._files[name]

    # Fine-tune jobs

    def list_jobs(self, call: Call) -> Object:
        """All jobs, without their events."""
        del call
        return _listed([{key: one for key, one in job.items() if key != "events"} for job in self._jobs.values()])

    def create_job(self, call: Call) -> Object:
        """Queue a job; its files must be there."""
        for place in ("training_file", "validation_file"):
            if place in call.fields:
                self._file(call, call.fields[place], place, 400)
        if len(self._jobs) >= MOST_JOBS:
            raise call.refuse(429, "There are too many jobs.", "")
        self._count += 1
        return self._start(identifier("ft-", self._count), call.fields)

    def retrieve_job(self, call: Call) -> Object:
        """A job, which goes on by one step."""
        job = self._job(call)
        self._advance(job)
        return job

    def cancel_job(self, call: Call) -> Object:
        """End a job that has not ended."""
        job = self._job(call)
        if _has_ended(job):
            raise call.refuse(400, f"The job has already {job['status']}.", "fine_tune_id")
        job["status"] = "cancelled"
        job["events"].append(_event(job, "The job has been cancelled."))
        return job

    def job_events(self, call: Call) -> Object | Iterator[Object]:
        """The events so far; as a stream, all until the job ends."""
        job = self._job(call)
        if call.argument("stream"):
            return self._events_to_the_end(job)
        self._advance(job)
        return _listed([*job["events"]])

    def _events_to_the_end(self, job: Object) -> Iterator[Object]:
        sent = 0
        while True:
            while sent < len(job["events"]):
                yield job["events"][sent]
                sent += 1
            if _has_ended(job):
                return
            self._advance(job)

    def _job(self, call: Call) -> Object:
        name: str = call.argument("fine_tune_id")
        if name not in self._jobs:
            raise call.refuse(404, f"No fine-tune job has the id {name}", "fine_tune_id", code=None)
        return self._jobs[name]

    def _start(self, name: str, asked: Object) -> Object:
        defaults = {"batch_size": 4, "learning_rate_multiplier": 0.1, "n_epochs": 4, "prompt_loss_weight": 0.01}
        job: Object = {"id": name, "object": "fine-tune", "created_at": START, "updated_at": START}
        job |= {"model": asked.get("model", "curie"), "fine_tuned_model": None, "organization_id": "org-acmeco"}
        job |= {"status": STEPS[0][0], "hyperparams": {key: asked.get(key, value) for key, value in defaults.items()}}
        job["training_files"] = [self._files[asked["training_file"]][0]]
        job["validation_files"] = [self._files[asked["validation_file"]][0]] if "validation_file" in asked else []
        job |= {"result_files": [], "events": []}
        job["events"].append(_event(job, STEPS[0][1]))
        self._jobs[name] = job
        return job

    def _advance(self, job: Object) -> None:
        if _has_ended(job):
            return
        job["status"], message = STEPS[len(job["events"])]
        job["events"].append(_event(job, message))
        job["updated_at"] = START + len(job["events"])
        if job["status"] == "succeeded":
            job["fine_tuned_model"] = self._train(f"{job['model']}:ft-acmeco-{job['id'][-8:]}", "acmeco")
            result = self._keep(
                identifier("file-", job["id"]), "results.csv", "fine-tune-results", b"step,loss\n1,0.5\n"
            )
            job["result_files"] = [result]

    def _train(self, name: str, owner: str) -> str:
        self._models[name] = _model(name, owner)
        return name


def _model(name: str, owner: str) -> Object:
    return {"id": name, "object": "model", "created": START, "owned_by": owner, "permission": []}


def _event(job: Object, message: str) -> Object:
    created = START + len(job["events"])
    return {"object": "fine-tune-event", "created_at": created, "level": "info", "message": message}


def _has_ended(job: Object) -> bool:
    return job["status"] in ("succeeded", "failed", "cancelled")


def _listed(data: list[Object]) -> Object:
    return {"object": "list", "data": data}
