using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wanggarasi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IndexPauses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_CasePauses_DisruptionId_ToAt",
                table: "CasePauses",
                columns: new[] { "DisruptionId", "ToAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CasePauses_FromAt",
                table: "CasePauses",
                column: "FromAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CasePauses_DisruptionId_ToAt",
                table: "CasePauses");

            migrationBuilder.DropIndex(
                name: "IX_CasePauses_FromAt",
                table: "CasePauses");
        }
    }
}
