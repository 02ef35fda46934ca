package app.werkbank.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The command vin TEXT. */
class VinCommandTest {

    private static CommandRun vin(String... arguments) {
        return CommandRun.of(VinCommand::new, arguments);
    }

    @Test
    void aVinIsCleanedAndRead() {
        CommandRun run = vin("vin", "jh4-ka7630-pc007649 ");
        assertEquals(ExitCode.DONE, run.exitCode());
        assertEquals(
                "{\"vin\":\"JH4KA7630PC007649\",\"valid\":true,\"problems\":[],\"check_digit\":\"match\","
                        + "\"region\":\"Asia\",\"maker\":\"Honda (Acura)\","
                        + "\"model_years\":[1993,2023],\"look_alike_key\":\"JH4K47630PC007649\"}\n",
                run.out());
    }

    @Test
    void whatIsNotValidIsAnAnswerToo() {
        CommandRun run = vin("vin", "0oq/");
        assertEquals(ExitCode.DONE, run.exitCode());
        assertEquals(
                "{\"vin\":\"0OQ/\",\"valid\":false,\"problems\":["
                        + "{\"position\":2,\"code\":\"impossible_letter\","
                        + "\"message\":\"the letter O never occurs in a VIN, perhaps it is 0\"},"
                        + "{\"position\":3,\"code\":\"impossible_letter\","
                        + "\"message\":\"the letter Q never occurs in a VIN, perhaps it is 0 or 9\"},"
                        + "{\"position\":4,\"code\":\"illegal_character\",\"message\":\"'/' never occurs in a VIN\"},"
                        + "{\"position\":0,\"code\":\"wrong_length\","
                        + "\"message\":\"a VIN has 17 characters, this has 4\"}],"
                        + "\"check_digit\":\"not_applicable\",\"region\":null,\"maker\":null,"
                        + "\"model_years\":[],\"look_alike_key\":\"00Q/\"}\n",
                run.out());
    }

    @Test
    void aMissingTextIsWrongUsage() {
        assertEquals(ExitCode.USAGE, vin("vin").exitCode());
    }
}
