package org.incidentatlas.boundaries;

/**
 * That something said of a unit of one boundary set is shown on a unit of another which is not simply the same.
 *
 * @param set the id of the set that the record names
 * @param pcode the P-code it names there
 * @param link how that unit stands to the one or ones that the links name here
 * @param note what the link rests on, for people
 * @param byPoint whether its published point chose what it is shown on: then that is the unit whose outline holds the point,
 *     and not, or not all of, what the links name
 */
public record CarriedOver(String set, String pcode, UnitLink.Kind link, String note, boolean byPoint) {

    /** As the links say. */
    public CarriedOver(String set, String pcode, UnitLink.Kind link, String note) {
        this(set, pcode, link, note, false);
    }

    /** The same with something more to say. */
    public CarriedOver saying(String more) {
        return new CarriedOver(set, pcode, link, note + "; " + more, byPoint);
    }

    /** The same where the published point chose. */
    public CarriedOver chosenByPoint() {
        return new CarriedOver(set, pcode, link, note, true);
    }
}
