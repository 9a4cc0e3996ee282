/**
 * Tests of the house itself: which package may use which, which library is used where, how long files and methods are,
 * what the shipped jar holds. Every rule has a test beside it that shows it can fail.
 *
 * <p>The rules are plain test methods: as annotated fields ArchUnit's rules are not run by Surefire, and the build
 * passes without them.
 */
package org.incidentatlas.house;
