import shutil
from pathlib import Path

import pytest

from tests.shop import SCENARIO, SCENES, SHOP, shop
from trainer.loading import library as module
from trainer.loading.lesson import lesson
from trainer.loading.library import BrokenInstallationError, Library, digest
from trainer.model.acts import Disc
from trainer.model.playtest import Playtest


@pytest.fixture
def scenes(tmp_path: Path) -> Path:
    """Give a copy of the scenes that a test may spoil."""
    return Path(shutil.copytree(SCENES, tmp_path / "scenes"))


def test_a_lesson_has_all_that_the_scenario_names() -> None:
    opened = shop()

    assert opened.scenario.id == "corner-shop"
    assert opened.rubric.id == "shop-talk"
    assert [one.id for one in opened.material.packs] == ["plain-words"]
    assert [one.id for one in opened.material.products] == ["shop-account"]
    assert opened.material.style.disc is Disc.DOMINANCE
    assert opened.material.phrases.language == "en"


@pytest.mark.parametrize(
    ("file", "part"),
    [
        ("corner-shop/scenario.yaml", 0),
        ("_shared/products/shop-account.yaml", 0),
        ("rubrics/shop-talk.yaml", 1),
        ("rubrics/compliance/plain-words.yaml", 1),
    ],
)
def test_a_digest_changes_with_the_files_it_stands_for(scenes: Path, file: str, part: int) -> None:
    path = scenes / file
    path.write_text(path.read_text(encoding="utf-8") + "# a word more\n", encoding="utf-8")

    changed = lesson(Library(), scenes / "corner-shop" / "scenario.yaml")

    assert changed is not None
    assert changed.digests[part] != shop().digests[part]
    assert changed.digests[1 - part] == shop().digests[1 - part]


def test_line_ends_do_not_change_a_digest() -> None:
    assert digest(["a\nb\n"]) == digest(["a\r\nb\r\n"])


def test_texts_do_not_run_into_each_other() -> None:
    assert digest(["ab", "c"]) != digest(["a", "bc"])


@pytest.mark.parametrize(
    "file",
    ["rubrics/shop-talk.yaml", "rubrics/compliance/plain-words.yaml", "_shared/products/shop-account.yaml"],
)
def test_a_missing_file_makes_no_lesson(scenes: Path, file: str) -> None:
    (scenes / file).unlink()

    assert lesson(Library(), scenes / "corner-shop" / "scenario.yaml") is None


def test_a_broken_file_is_reported_with_its_place(scenes: Path) -> None:
    path = scenes / "corner-shop" / "scenario.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("turns: 8", "turns: many"), encoding="utf-8")
    library = Library()

    assert lesson(library, path) is None
    assert [(one.code, one.line) for one in library.diagnostics] == [("S103", 12)]
    assert len(library.broken) == 1


def test_a_file_that_cannot_be_opened_is_a_diagnostic(tmp_path: Path) -> None:
    library = Library()

    assert library.scenario(tmp_path / "nothing.yaml") is None
    assert [one.code for one in library.diagnostics] == ["Y001"]


def test_a_file_is_read_once() -> None:
    library = Library()

    assert library.scenario(SCENARIO) is library.beside(SCENARIO).scenario(SCENARIO)


def test_playtests_are_found_beside_the_scenario() -> None:
    found = Library().playtests(SCENARIO)

    assert [Path(one.path).stem for one in found] == ["hasty", "strong"]
    assert all(isinstance(one.model, Playtest) for one in found)


def test_a_damaged_installation_is_an_exception(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "PACKAGE", tmp_path)

    with pytest.raises(BrokenInstallationError, match=r"styles/dominance\.yaml is missing or damaged"):
        Library().style(Disc.DOMINANCE)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_programs_own_files_can_be_read(language: str) -> None:
    library = Library()

    assert library.phrases(language).language == language
    assert library.lexicon(language).language == language
    assert library.concepts(language).language == language
    assert library.catalogue(language).language == language
    assert library.weights(language).language == language
    assert library.wording().reasons
    assert {library.style(disc).disc for disc in Disc} == set(Disc)
    assert library.packs()
    assert library.diagnostics == ()


def test_the_shop_folder_is_called_like_its_id() -> None:
    assert shop().scenario.id == SHOP.name
