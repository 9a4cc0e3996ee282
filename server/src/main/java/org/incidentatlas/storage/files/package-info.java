/**
 * Files in formats that need a library of tables to read: shapefiles through H2GIS, GeoPackages through SQLite, FlatGeobuf.
 *
 * <p>Files come from users: their structure is checked before the library sees it or while it is read, sizes are bounded,
 * and no name inside an archive or database ever becomes a path.
 */
@NullMarked
package org.incidentatlas.storage.files;

import org.jspecify.annotations.NullMarked;
