package org.controlatlas.cli.option;

import org.controlatlas.message.MessageCode;

/** Why a data set that a command names cannot be used. */
public enum DataSetProblem implements MessageCode {
    GIVE_DATA("The data set '{0}' {1}; give --data a folder or GeoJSON file that you can read."),
    GIVE_FOLDER("The data set '{0}' {1}; give --data a folder that you can read."),
    NAME_PATH("The data set '{0}' {1}; name a folder or file that you can read."),
    NAME_PATH_OR_LINK("The data set '{0}' {1}; name a data set that you can read, or a link, which "
            + "begins with control-atlas://view?."),
    NOT_SHOWN("{0}: {1}. 'control-atlas validate' tells more."),
    NAME_WITH_DATA("The options about fields and ends speak of a data set of your own: name it with " + "--data.");

    private final String english;

    DataSetProblem(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
