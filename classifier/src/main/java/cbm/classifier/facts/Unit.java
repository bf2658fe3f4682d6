package cbm.classifier.facts;

/** A file in its package: the place where a name is looked up. */
record Unit(FileOutline outline, PackageScope scope) {}
