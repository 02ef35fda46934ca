package app.werkbank.desktop;

import app.werkbank.command.Session;
import app.werkbank.desktop.LateRoom.Furniture;
import app.werkbank.ui.Place;
import app.werkbank.ui.Room;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.control.Loading;
import app.werkbank.ui.entry.Workplace;
import app.werkbank.ui.equipment.EquipmentPane;
import app.werkbank.ui.equipment.EquipmentViewModel;
import app.werkbank.ui.equipment.LabelsView;
import app.werkbank.ui.equipment.LabelsViewModel;
import app.werkbank.ui.outbox.OutboxView;
import app.werkbank.ui.outbox.OutboxViewModel;
import app.werkbank.ui.paper.Outlet;
import app.werkbank.ui.paper.SystemOutlet;
import app.werkbank.ui.settings.ConnectionForm;
import app.werkbank.ui.settings.DataViewModel;
import app.werkbank.ui.settings.FileDialogs;
import app.werkbank.ui.settings.SettingsView;
import app.werkbank.ui.settings.SettingsViewModel;
import app.werkbank.ui.shift.ShiftView;
import app.werkbank.ui.shift.ShiftViewModel;
import app.werkbank.ui.start.StartView;
import app.werkbank.ui.start.StartViewModel;
import app.werkbank.ui.ticket.TicketsView;
import app.werkbank.ui.ticket.TicketsViewModel;
import app.werkbank.ui.vehicle.VehicleView;
import app.werkbank.ui.vehicle.VehicleViewModel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;

/** The screens, each made when the person first comes into its room; most of them wait for a session. */
final class Rooms {
    private final Desktop desktop;
    private final Groundwork ground;
    private final Connecting connecting;
    private final Outlet outlet = new SystemOutlet();
    private final LateRoom tickets;
    private final LateRoom vehicles;
    private final LateRoom outbox;
    private final LateRoom shift;
    private final LateRoom labels;
    private final DataViewModel data;

    Rooms(Desktop desktop, Groundwork ground) {
        this.desktop = desktop;
        this.ground = ground;
        this.connecting = new Connecting(ground);
        this.tickets = new LateRoom(this::waiting);
        this.vehicles = new LateRoom(this::waiting);
        this.outbox = new LateRoom(this::waiting);
        this.shift = new LateRoom(this::waiting);
        this.labels = new LateRoom(this::waiting);
        Keeping keeping = new Keeping(ground.context(), ground.switchboard());
        this.data = new DataViewModel(keeping, desktop.background(), desktop.texts(), desktop.clock());
    }

    private Loading waiting() {
        return new Loading(new SimpleBooleanProperty(true), desktop.texts().of("shell.opening"));
    }

    Map<Room, Supplier<? extends ScreenView>> factories() {
        Map<Room, Supplier<? extends ScreenView>> factories = new EnumMap<>(Room.class);
        factories.put(Room.TICKETS, () -> tickets);
        factories.put(Room.VEHICLES, () -> vehicles);
        factories.put(Room.OUTBOX, () -> outbox);
        factories.put(Room.SHIFT, () -> shift);
        factories.put(Room.LABELS, () -> labels);
        factories.put(Room.SETTINGS, this::settings);
        factories.put(Room.FIRST_START, this::firstStart);
        return factories;
    }

    /** Furnishes the rooms for a session; what was made for the one before it is closed. */
    void attach(Session session) {
        Workplace place = new Workplace(
                session.store(),
                session.entries(),
                session.sync(),
                desktop.background(),
                desktop.texts(),
                desktop.preferences(),
                desktop.link()::trendLimits,
                desktop.clock());
        tickets.furnish(() -> tickets(session, place));
        vehicles.furnish(() -> vehicles(place));
        outbox.furnish(() -> outbox(session));
        shift.furnish(() -> shift(session));
        labels.furnish(() -> labels(session));
    }

    private Furniture tickets(Session session, Workplace place) {
        TicketsViewModel model = new TicketsViewModel(place);
        EquipmentViewModel equipment = new EquipmentViewModel(
                session.store(),
                session.entries(),
                session.sync(),
                desktop.notices(),
                desktop.background(),
                desktop.texts(),
                desktop.clock());
        model.ticket().idProperty().subscribe(id -> {
            equipment.show(id);
            session.sync().showing(id);
        });
        TicketsView view = new TicketsView(
                model,
                desktop.texts(),
                () -> new EquipmentPane(equipment, desktop.texts()),
                equipment::scanned,
                desktop.navigator());
        return new Furniture(view, () -> {
            model.close();
            equipment.close();
        });
    }

    private Furniture vehicles(Workplace place) {
        VehicleViewModel model = new VehicleViewModel(place);
        VehicleView view = new VehicleView(model, desktop.texts(), desktop.clock(), desktop.navigator(), outlet);
        return new Furniture(view, model::close);
    }

    private Furniture outbox(Session session) {
        OutboxViewModel model = new OutboxViewModel(
                session.store(),
                session.entries(),
                session.sync(),
                desktop.notices(),
                desktop.background(),
                desktop.texts(),
                desktop.clock(),
                ticket -> desktop.navigator().go(new Place.Ticket(ticket)));
        return new Furniture(new OutboxView(model, desktop.texts()), model::close);
    }

    private Furniture shift(Session session) {
        ShiftViewModel model =
                new ShiftViewModel(session.store(), desktop.background(), desktop.texts(), desktop.clock());
        return new Furniture(new ShiftView(model, desktop.texts(), outlet), model::close);
    }

    private Furniture labels(Session session) {
        LabelsViewModel model = new LabelsViewModel(session.store(), desktop.background(), desktop.texts());
        return new Furniture(new LabelsView(model, desktop.texts(), outlet), model::close);
    }

    private ScreenView settings() {
        SettingsViewModel model = new SettingsViewModel(
                ground.settings(),
                desktop.preferences(),
                form(),
                desktop.notices(),
                desktop.background(),
                desktop.texts(),
                Locale.getDefault());
        return new SettingsView(model, data, desktop.texts(), desktop.about(), desktop::browse, FileDialogs.ofSystem());
    }

    /** What is done with the data as a whole, whether the settings were looked at or not. */
    DataViewModel data() {
        return data;
    }

    private ScreenView firstStart() {
        StartViewModel model = new StartViewModel(form(), connecting, desktop.background(), desktop.texts(), () -> {});
        return new StartView(model, desktop.texts());
    }

    private ConnectionForm form() {
        return new ConnectionForm(connecting, desktop.background(), desktop.texts());
    }
}
