// Stands in for parts of Node that are named in what is bundled, and never used in a tab.

export default {};
