using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Wanggarasi.Data.Tables;

#nullable disable

namespace Wanggarasi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "QueueClosures",
                columns: table => new
                {
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueClosures", x => x.HeldOn);
                });

            migrationBuilder.CreateTable(
                name: "QueueCounters",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Letters = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    IsInUse = table.Column<bool>(type: "INTEGER", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueCounters", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "QueueDays",
                columns: table => new
                {
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Letter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueDays", x => new { x.HeldOn, x.Letter });
                });

            migrationBuilder.CreateTable(
                name: "QueueLetters",
                columns: table => new
                {
                    Letter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    DailyQuota = table.Column<int>(type: "INTEGER", nullable: true),
                    PlacesPerSlot = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueLetters", x => x.Letter);
                });

            migrationBuilder.CreateTable(
                name: "TicketEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TicketId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Letter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Counter = table.Column<int>(type: "INTEGER", nullable: true),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TicketPapers",
                columns: table => new
                {
                    TicketId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SealedPhone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PhoneFingerprint = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    CodeFingerprint = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    SealedCode = table.Column<byte[]>(type: "BLOB", maxLength: 120, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketPapers", x => x.TicketId);
                });

            migrationBuilder.CreateTable(
                name: "Tickets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Letter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ServiceCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IsPriority = table.Column<bool>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SlotMinute = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TakenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CheckedInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LineAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CalledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastCalledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Calls = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Counter = table.Column<int>(type: "INTEGER", nullable: true),
                    ActiveCounter = table.Column<int>(type: "INTEGER", nullable: true),
                    ForCounter = table.Column<int>(type: "INTEGER", nullable: true),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ForecastFromAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ForecastToAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastStepAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tickets", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_QueueCounters_OfficerId",
                table: "QueueCounters",
                column: "OfficerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TicketEvents_HeldOn",
                table: "TicketEvents",
                column: "HeldOn");

            migrationBuilder.CreateIndex(
                name: "IX_TicketEvents_TicketId",
                table: "TicketEvents",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_TicketPapers_CodeFingerprint",
                table: "TicketPapers",
                column: "CodeFingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TicketPapers_OwnerId",
                table: "TicketPapers",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_TicketPapers_PhoneFingerprint",
                table: "TicketPapers",
                column: "PhoneFingerprint");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CaseId",
                table: "Tickets",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_HeldOn_ActiveCounter",
                table: "Tickets",
                columns: new[] { "HeldOn", "ActiveCounter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_HeldOn_Letter_Sequence",
                table: "Tickets",
                columns: new[] { "HeldOn", "Letter", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_HeldOn_Letter_SlotMinute_Place",
                table: "Tickets",
                columns: new[] { "HeldOn", "Letter", "SlotMinute", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_HeldOn_Status",
                table: "Tickets",
                columns: new[] { "HeldOn", "Status" });

            // Bookings become tickets, numbered in the order in which they were made; what was sealed for them stays as it is.
            migrationBuilder.Sql(
                """
                INSERT INTO Tickets (Id, HeldOn, Letter, Sequence, Channel, ServiceCode, IsPriority, SlotMinute, Place, Status, TakenAt, CheckedInAt, LineAt, Calls, EndedAt, LastStepAt, Version)
                SELECT Id, HeldOn, Letter, ROW_NUMBER() OVER (PARTITION BY HeldOn, Letter ORDER BY CreatedAt, Id), 'Online', ServiceCode, 0, SlotMinute, Place,
                    CASE WHEN CancelledAt IS NOT NULL THEN 'Cancelled' WHEN ArrivedAt IS NOT NULL THEN 'Done' ELSE 'Booked' END,
                    CreatedAt, ArrivedAt, ArrivedAt, 0, COALESCE(CancelledAt, ArrivedAt), COALESCE(CancelledAt, ArrivedAt, CreatedAt), Id
                FROM Bookings;
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO TicketPapers (TicketId, Name, SealedPhone, PhoneFingerprint, CodeFingerprint, SealedCode, OwnerId)
                SELECT Id, Name, SealedPhone, PhoneFingerprint, CodeFingerprint, SealedCode, OwnerId FROM Bookings;
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO QueueDays (HeldOn, Letter, Last)
                SELECT HeldOn, Letter, COUNT(*) FROM Bookings GROUP BY HeldOn, Letter;
                """);
            migrationBuilder.DropTable(
                name: "Bookings");
            RecordGuards.Raise(migrationBuilder, "TicketEvents");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            RecordGuards.Lower(migrationBuilder, "TicketEvents");
            migrationBuilder.DropTable(
                name: "QueueClosures");

            migrationBuilder.DropTable(
                name: "QueueCounters");

            migrationBuilder.DropTable(
                name: "QueueDays");

            migrationBuilder.DropTable(
                name: "QueueLetters");

            migrationBuilder.DropTable(
                name: "TicketEvents");

            migrationBuilder.DropTable(
                name: "TicketPapers");

            migrationBuilder.DropTable(
                name: "Tickets");

            migrationBuilder.CreateTable(
                name: "Bookings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArrivedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CodeFingerprint = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Letter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PhoneFingerprint = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: true),
                    SealedCode = table.Column<byte[]>(type: "BLOB", maxLength: 120, nullable: false),
                    SealedPhone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ServiceCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SlotMinute = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bookings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_CodeFingerprint",
                table: "Bookings",
                column: "CodeFingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_Letter_HeldOn_SlotMinute_Place",
                table: "Bookings",
                columns: new[] { "Letter", "HeldOn", "SlotMinute", "Place" },
                unique: true);
        }
    }
}
