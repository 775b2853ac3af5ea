using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Wanggarasi.Data.Tables;

#nullable disable

namespace Wanggarasi.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddAnchorsAndPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Anchors",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    OnDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UntilAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Size = table.Column<int>(type: "int", nullable: false),
                    Root = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    PreviousHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Anchors", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "VerifiablePapers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    SealedCode = table.Column<byte[]>(type: "varbinary(120)", maxLength: 120, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    ContentHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    StateReason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    StateAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReplacedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Checks = table.Column<int>(type: "int", nullable: false),
                    LastCheckedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerifiablePapers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VerificationCounts",
                columns: table => new
                {
                    OnDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerificationCounts", x => new { x.OnDay, x.Outcome });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Anchors_OnDay",
                table: "Anchors",
                column: "OnDay",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VerifiablePapers_CaseId_Kind",
                table: "VerifiablePapers",
                columns: new[] { "CaseId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_VerifiablePapers_Fingerprint",
                table: "VerifiablePapers",
                column: "Fingerprint",
                unique: true);

            RecordGuards.Raise(migrationBuilder, "Anchors");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Anchors");

            migrationBuilder.DropTable(
                name: "VerifiablePapers");

            migrationBuilder.DropTable(
                name: "VerificationCounts");
        }
    }
}
