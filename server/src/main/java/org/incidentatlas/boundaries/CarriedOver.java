package org.incidentatlas.boundaries;

/**
 * That something said of a unit of one boundary set is shown on a unit of another which is not simply the same.
 *
 * @param set the id of the set that the record names
 * @param pcode the P-code it names there
 * @param link how that unit stands to the one it is shown on
 * @param note what the link rests on, for people
 */
public record CarriedOver(String set, String pcode, UnitLink.Kind link, String note) {

    /** The same with something more to say. */
    public CarriedOver saying(String more) {
        return new CarriedOver(set, pcode, link, note + "; " + more);
    }
}
