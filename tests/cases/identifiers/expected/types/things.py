# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from typing import TypeAlias

from .._core.models.model import ABSENT, Model


class Page(Model):
    """Some of many items."""

    items: list[PageAnything]
    first: PageAnything | None = ABSENT
    next: Page | None = ABSENT


class PetPage(Model):
    """Some of many items."""

    items: list[Pet]
    first: Pet | None = ABSENT
    next: PetPage | None = ABSENT


class PersonPage(Model):
    count: int
    page: PersonPagePage | None = ABSENT


class PersonPagePage(Model):
    """Some of many items."""

    items: list[PetPerson]
    first: PetPerson | None = ABSENT
    next: PersonPagePage | None = ABSENT


class PetPerson(Model):
    """Person."""

    name: str | None = ABSENT
    pets: list[Pet] | None = ABSENT


class Pet(Model):
    name: str
    owner: PetPerson | None = ABSENT
    collar: PetCollar | None = ABSENT
    friend: Pet | None = ABSENT


class PetCollar(Model):
    colour: str | None = ABSENT


class Owner(Model):
    person: PetPerson | None = ABSENT


class LabelledTree(Model):
    """A node with others below it."""

    value: int | None = ABSENT
    children: list[LabelledTree] | None = ABSENT
    label: str | None = ABSENT


class Tree(Model):
    """A node with others below it."""

    value: int | None = ABSENT
    children: list[Tree] | None = ABSENT


PageAnything: TypeAlias = object
