package org.controlatlas.cli.terminal;

import org.controlatlas.message.HasMessage;
import org.controlatlas.message.Message;
import org.controlatlas.message.MessageCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Options that do not go together, or a value that makes no sense with others. */
public final class UsageFailure extends ParameterException implements HasMessage {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    public UsageFailure(CommandSpec command, MessageCode code, Object... values) {
        super(command.commandLine(), Message.of(code, values).toString());
        this.message = Message.of(code, values);
    }

    @Override
    public Message message() {
        return message;
    }
}
