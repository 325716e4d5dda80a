"""The word lists of the invented city: complete, and with nothing in them that nobody reads."""

import re
from pathlib import Path

import pytest
import yaml

from generator.demo import word_lists
from generator.demo.word_lists import NAMES, SENTENCES, TOPICS, NameParts, TopicPhrases, TopicSentences

FOLDER = Path(word_lists.__file__).with_name("words")
FILES = sorted(FOLDER.glob("*.yml"))
SLOTS = {"[group]", "[place]", "[partner]", "[project]", "[community]"}


def phrases() -> list[str]:
    lists = [
        getattr(parts, field) for parts in TOPICS.values() for field in TopicPhrases.model_fields if field != "near"
    ]
    lists += [getattr(SENTENCES, field) for field in TopicSentences.model_fields if field != "groups_of"]
    return [phrase for words in lists for phrase in words]


def test_every_file_is_read() -> None:
    assert [path.stem for path in FILES] == ["names", "sentences", "topics_people", "topics_services", "topics_station"]
    topics = [yaml.safe_load(path.read_text("utf-8")) for path in FILES if path.stem.startswith("topics")]
    assert sum(map(len, topics)) == len(TOPICS), "a topic stands in two files"


def test_every_slot_of_a_phrase_can_be_filled() -> None:
    assert {slot for phrase in phrases() for slot in re.findall(r"\[[^\]]*\]", phrase)} == SLOTS
    assert {slot for line in SENTENCES.recommendations for slot in re.findall(r"\{\w+\}", line)} == {
        "{advice}",
        "{purpose}",
    }


def test_a_phrase_stands_once_in_its_list() -> None:
    for parts in TOPICS.values():
        for words in (parts.deeds, parts.results, parts.counts, parts.gaps, parts.advice):
            assert len(words) == len(set(words))


@pytest.mark.parametrize("model", [TopicPhrases, TopicSentences, NameParts])
def test_a_misspelt_key_is_refused(model: type[TopicPhrases]) -> None:
    with pytest.raises(ValueError, match=r"Extra inputs|Field required"):
        model.model_validate({"misspelt": []})


def test_names_have_no_character_twice_and_no_empty_list() -> None:
    for characters in (NAMES.first_characters, NAMES.last_characters, NAMES.middle_characters):
        assert len(characters) == len(set(characters)) > 1
    assert all(getattr(NAMES, field) for field in NameParts.model_fields)
