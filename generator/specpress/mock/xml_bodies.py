"""XML → a JSON value, by a schema and its `xml` members, as OpenAPI maps them."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from .document import JSON, Document, Object, items, member, text
from .parameters import Reader, UnreadableError
from .schemas import properties_of, types_of

_DEEPEST = 100


class XMLReader:
    """Reads XML bodies for the schemas of one document."""

    def __init__(self, document: Document, reader: Reader) -> None:
        self._document = document
        self._reader = reader

    def read(self, raw: bytes, schema: JSON) -> JSON:
        """The value of a body; `UnreadableError` where it is no XML."""
        try:
            # Expat limits what entities expand to, and nothing outside of the body is read.
            root = ET.fromstring(raw)  # noqa: S314
        except (ET.ParseError, LookupError, ValueError) as error:
            raise UnreadableError(f"this is not XML: {error}") from None
        return self._value(schema, root, 0)

    def _value(self, schema: JSON, element: ET.Element, depth: int) -> JSON:
        if depth > _DEEPEST:
            raise UnreadableError(f"elements are more than {_DEEPEST} deep inside each other")
        types = types_of(self._document, schema)
        is_simple = len(element) == 0 and not element.attrib
        if "array" in types and "string" not in types:
            inner = self._document.resolve(schema).get("items", {})
            return [self._value(inner, child, depth + 1) for child in element]
        words = (element.text or "").strip()
        if is_simple and ("object" not in types or words):
            return self._reader.typed(schema, element.text or "")
        return self._object(schema, element, depth)

    def _object(self, schema: JSON, element: ET.Element, depth: int) -> Object:
        required = items(self._document.resolve(schema), "required")
        found: Object = {}
        read = set[str]()
        for name, declared in properties_of(self._document, schema).items():
            tags = self._tags(name, declared)
            read |= tags
            values = self._values(declared, element, tags, depth)
            if self._is_plain_list(declared):
                # An empty list that has no element of its own looks the same as no list.
                if values or name in required:
                    found[name] = values
            elif values:
                found[name] = values[0] if len(values) == 1 else values
        return found | self._others(schema, element, read, depth)

    def _values(self, declared: JSON, element: ET.Element, tags: set[str], depth: int) -> list[JSON]:
        """The values of a property in an element: the text of an attribute, or a value for each child."""
        resolved = self._document.resolve(declared)
        if member(resolved, "xml").get("attribute") is True:
            return [self._reader.typed(declared, value) for key, value in element.attrib.items() if _local(key) in tags]
        inner = resolved.get("items", {}) if self._is_plain_list(declared) else declared
        return [self._value(inner, child, depth + 1) for child in element if _local(child.tag) in tags]

    def _others(self, schema: JSON, element: ET.Element, read: set[str], depth: int) -> Object:
        """The children and attributes for which the schema has no property."""
        other = self._document.resolve(schema).get("additionalProperties", {})
        found: Object = {}
        for child in element:
            if _local(child.tag) not in read:
                found.setdefault(_local(child.tag), self._value(other, child, depth + 1))
        for key, value in element.attrib.items():
            if _local(key) not in read and not key.startswith("{"):
                found.setdefault(key, self._reader.typed(other, value))
        return found

    def _tags(self, name: str, declared: JSON) -> set[str]:
        """The names of the elements, or of the attribute, of a property."""
        resolved = self._document.resolve(declared)
        tag = text(member(resolved, "xml"), "name", name)
        if not self._is_plain_list(declared):
            return {tag}
        return {tag, text(member(self._document.resolve(resolved.get("items")), "xml"), "name", tag)}

    def _is_plain_list(self, declared: JSON) -> bool:
        """Whether the items of a list are children beside the other properties, without an element around them."""
        mapping = member(self._document.resolve(declared), "xml")
        return "array" in types_of(self._document, declared) and mapping.get("wrapped") is not True


def _local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]
