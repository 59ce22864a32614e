from pathlib import Path

import pytest

from tests.shop import SCENARIO, SCENES, SHOP
from trainer.loading import places
from trainer.loading.places import Places, shipped, shipped_places, shown, yaml_files


def test_installed_data_comes_before_the_checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "trainer"
    monkeypatch.setattr(places, "PACKAGE", package)

    assert shipped("scenarios") == tmp_path / "scenarios"

    (package / "data" / "scenarios").mkdir(parents=True)

    assert shipped("scenarios") == package / "data" / "scenarios"


@pytest.mark.parametrize("reference", [str(SCENARIO), str(SHOP), "corner-shop"])
def test_a_scenario_is_found_by_file_folder_or_id(reference: str) -> None:
    found = Places((SCENES,), ()).find_scenario(reference)

    assert found is not None
    assert found.resolve() == SCENARIO


@pytest.mark.parametrize("reference", ["", "nothing", "../corner-shop/nothing.yaml"])
def test_what_does_not_exist_is_not_found(reference: str) -> None:
    assert Places((SCENES,), ()).find_scenario(reference) is None


def test_the_surroundings_of_a_scenario_come_first() -> None:
    around = shipped_places().beside(SCENARIO)

    assert around.rubric("shop-talk") == SCENES / "rubrics" / "shop-talk.yaml"
    assert around.pack("plain-words") == SCENES / "rubrics" / "compliance" / "plain-words.yaml"
    assert around.product("shop-account") == SCENES / "_shared" / "products" / "shop-account.yaml"
    assert around.scenarios[-1] == shipped("scenarios")


def test_paths_below_the_present_folder_are_shown_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SCENES)

    assert shown(SCENARIO) == "corner-shop/scenario.yaml"
    assert shown(SCENES.parent / "conftest.py") == str(SCENES.parent / "conftest.py")


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert yaml_files(tmp_path / "nothing") == ()
