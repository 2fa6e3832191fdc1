// Stands in for the package `semver`. tslab asks it for the version of Node, which says which JavaScript a cell becomes: ES2022.

export default { major: () => 22 };
