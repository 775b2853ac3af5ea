using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Wanggarasi.Data.Tables;

#nullable disable

namespace Wanggarasi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GuardTemplatesAndCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Decree",
                table: "CalendarVersions",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PastFromOn",
                table: "CalendarVersions",
                type: "TEXT",
                nullable: true);

            RecordGuards.Raise(migrationBuilder, "LetterTemplateVersions");
            RecordGuards.Raise(migrationBuilder, "CalendarVersions");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            RecordGuards.Lower(migrationBuilder, "CalendarVersions");
            RecordGuards.Lower(migrationBuilder, "LetterTemplateVersions");

            migrationBuilder.DropColumn(
                name: "Decree",
                table: "CalendarVersions");

            migrationBuilder.DropColumn(
                name: "PastFromOn",
                table: "CalendarVersions");
        }
    }
}
