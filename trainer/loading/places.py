"""Where authored files are looked for: beside the scenario that was named, then in what is shipped."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from trainer.loading.files import is_file, is_folder, real

PACKAGE = Path(__file__).resolve().parent.parent
SCENARIO_FILE = "scenario.yaml"
SHARED = "_shared"


def shipped(kind: str) -> Path:
    """Find a folder of shipped content: inside the installed package, else in the checkout around it."""
    packaged = PACKAGE / "data" / kind
    return packaged if packaged.is_dir() else PACKAGE.parent / kind


def shown(path: Path) -> str:
    """Write a path as a person in the present folder would."""
    try:
        return real(path).relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return str(path)


def yaml_files(folder: Path) -> tuple[Path, ...]:
    """List a folder's own YAML files in a steady order."""
    try:
        return tuple(
            sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml") and is_file(path))
        )
    except (OSError, ValueError):
        return ()


@dataclass(frozen=True, slots=True)
class Names:
    """What there is to name in a scenario."""

    methods: frozenset[str]
    packs: frozenset[str]
    products: frozenset[str]


@dataclass(frozen=True, slots=True)
class Places:
    """Folders that are searched in this order."""

    scenarios: tuple[Path, ...]
    rubrics: tuple[Path, ...]

    def beside(self, scenario: Path) -> "Places":
        """Search around a scenario file first: its own collection, and the rubrics next to that."""
        folder = real(scenario).parent
        collection = folder.parent
        return Places(
            scenarios=_without_repeats((folder, collection, *self.scenarios)),
            rubrics=_without_repeats((collection / "rubrics", collection.parent / "rubrics", *self.rubrics)),
        )

    def scenario_files(self) -> Iterator[Path]:
        """List the scenarios: every folder with a `scenario.yaml`."""
        for root in self.scenarios:
            if is_folder(root):
                yield from sorted(root.glob(f"*/{SCENARIO_FILE}"))

    def find_scenario(self, reference: str) -> Path | None:
        """Find a scenario by its id, or by the path of its file or folder."""
        named = Path(reference)
        if is_file(named):
            return named
        folders = [named, *(root / reference for root in self.scenarios)] if reference else []
        return next((one / SCENARIO_FILE for one in folders if is_file(one / SCENARIO_FILE)), None)

    def product(self, name: str) -> Path | None:
        """Find a product sheet."""
        return _first((root / SHARED / "products" for root in self.scenarios), name)

    def rubric(self, name: str) -> Path | None:
        """Find a method."""
        return _first(self.rubrics, name)

    def pack(self, name: str) -> Path | None:
        """Find a pack of red lines."""
        return _first((root / "compliance" for root in self.rubrics), name)

    def names(self) -> "Names":
        """List what a scenario may name."""
        return Names(
            methods=_stems(self.rubrics),
            packs=_stems(root / "compliance" for root in self.rubrics),
            products=_stems(root / SHARED / "products" for root in self.scenarios),
        )

    def packs(self) -> tuple[Path, ...]:
        """List every pack of red lines."""
        return tuple(path for root in self.rubrics for path in yaml_files(root / "compliance"))


def shipped_places() -> Places:
    """Search what is shipped, and nothing else."""
    return Places((shipped("scenarios"),), (shipped("rubrics"),))


def _first(folders: Iterable[Path], name: str) -> Path | None:
    """Find what is called so: a name is never a way to somewhere else."""
    return next((one for folder in folders for one in yaml_files(folder) if one.name == f"{name}.yaml"), None)


def _stems(folders: Iterable[Path]) -> frozenset[str]:
    return frozenset(one.stem for folder in folders for one in yaml_files(folder) if one.suffix == ".yaml")


def _without_repeats(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(paths))
